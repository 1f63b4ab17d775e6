namespace Lessons.Kernel.Language.CSharp;

/// <summary>Where cells read what a person types: each line is asked for through the front end of the cell that reads.</summary>
internal sealed class CellInput : TextReader
{
    // Console.In is one for the whole process, so this is too.
    private static readonly Lazy<TextReader> Installed = new(() => new CellInput());

    private readonly Lazy<TextReader> outside = new(() => new StreamReader(Console.OpenStandardInput()));

    private TextReader Source => CellScope.Current?.Input ?? outside.Value;

    /// <summary>Puts itself in the place of <see cref="Console.In"/>.</summary>
    public static void EnsureInstalled() => Console.SetIn(Installed.Value);

    /// <inheritdoc/>
    public override int Peek() => Source.Peek();

    /// <inheritdoc/>
    public override int Read() => Source.Read();

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Source.Read(buffer, index, count);

    /// <inheritdoc/>
    public override string? ReadLine() => Source.ReadLine();

    /// <inheritdoc/>
    public override string ReadToEnd() => Source.ReadToEnd();
}
