using System.Reactive.Disposables;
using System.Text;
using Microsoft.DotNet.Interactive.Utility;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A console stream that goes to the cell which writes, and to the real console outside of cells.</summary>
internal sealed class CellConsole(StreamName stream, TextWriter outside) : TextWriter
{
    // Console.Out is one for the whole process, so this is too. It holds no cell: each write asks whose it is.
    private static readonly Lazy<(TextWriter Out, TextWriter Error)> Installed = new(Install);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override IFormatProvider FormatProvider => Thread.CurrentThread.CurrentCulture;

    /// <summary>Puts itself in the place of <see cref="Console.Out"/> and <see cref="Console.Error"/>, and <see cref="CellInput"/> in that of <see cref="Console.In"/>, also when an earlier cell put something else there.</summary>
    public static void EnsureInstalled()
    {
        if (!ReferenceEquals(Console.Out, Installed.Value.Out))
        {
            Console.SetOut(Installed.Value.Out);
        }

        if (!ReferenceEquals(Console.Error, Installed.Value.Error))
        {
            Console.SetError(Installed.Value.Error);
        }

        CellInput.EnsureInstalled();
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        if (CellScope.Current is { } cell)
        {
            cell.Send(new StreamOutput(stream, value));
        }
        else
        {
            outside.Write(value);
        }
    }

    /// <inheritdoc/>
    public override void WriteLine() => Write("\n");

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, "\n"));

    // A number and the end of its line are one piece too, so that two tasks that write at once keep their lines whole.

    /// <inheritdoc/>
    public override void WriteLine(bool value) => WriteLine(value.ToString());

    /// <inheritdoc/>
    public override void WriteLine(char value) => WriteLine(value.ToString());

    /// <inheritdoc/>
    public override void WriteLine(int value) => WriteLine(value.ToString(FormatProvider));

    /// <inheritdoc/>
    public override void WriteLine(long value) => WriteLine(value.ToString(FormatProvider));

    /// <inheritdoc/>
    public override void WriteLine(double value) => WriteLine(value.ToString(FormatProvider));

    /// <inheritdoc/>
    public override void WriteLine(decimal value) => WriteLine(value.ToString(FormatProvider));

    /// <inheritdoc/>
    public override void Flush() => outside.Flush();

    private static (TextWriter Out, TextWriter Error) Install()
    {
        var (realOut, realError) = (Console.Out, Console.Error);

        // The engine swaps Console.Out at its first command in flight and back after its last. Holding one subscription for good
        // keeps it from ever swapping again, under a cell that still writes.
        ConsoleOutput.Subscribe(_ => Disposable.Empty);
#pragma warning disable CA2000 // The console keeps both for as long as the process lives.
        return (Synchronized(new CellConsole(StreamName.Stdout, realOut) { NewLine = "\n" }), Synchronized(new CellConsole(StreamName.Stderr, realError) { NewLine = "\n" }));
#pragma warning restore CA2000
    }

}
