using System.Diagnostics;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!time</c>: says how long the rest of the cell took.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class TimeDirective(Sentences sentences) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!time", sentences.Of("Help.Time")) { Body = DirectiveBody.RestOfCell, BodyLanguage = NotebookLanguage.CSharp };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var started = Stopwatch.GetTimestamp();
        var end = await cell.RunAsync(call.Body, call.BodyLine, call.Language);
        cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(Sentence(Stopwatch.GetElapsedTime(started)))));
        return end;
    }

    private string Sentence(TimeSpan elapsed) => elapsed.TotalSeconds < 1
        ? sentences.Of("Time.Milliseconds", elapsed.TotalMilliseconds.ToString("0.0", sentences.Culture))
        : sentences.Of("Time.Seconds", elapsed.TotalSeconds.ToString("0.00", sentences.Culture));
}
