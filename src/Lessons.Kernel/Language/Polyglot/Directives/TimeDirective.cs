using System.Diagnostics;
using System.Globalization;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!time</c>: says how long the rest of the cell took.</summary>
internal sealed class TimeDirective : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!time", "Says how long the rest of the cell took.") { Body = DirectiveBody.RestOfCell, BodyLanguage = NotebookLanguage.CSharp };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var started = Stopwatch.GetTimestamp();
        var end = await cell.RunAsync(call.Body, call.BodyLine, call.Language);
        cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(Sentence(Stopwatch.GetElapsedTime(started)))));
        return end;
    }

    /// <summary>The sentence for a time.</summary>
    /// <param name="elapsed">How long it took.</param>
    public static string Sentence(TimeSpan elapsed) => elapsed.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalMilliseconds:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"Wall time: {elapsed.TotalSeconds:0.00} s");
}
