using System.Globalization;
using Lessons.Kernel.Language.CSharp;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!limit</c>: ends the C# below it after a time, and shows no more than so much of its output.</summary>
/// <param name="session">Runs it.</param>
internal sealed class LimitDirective(DotNetLanguage session) : IDirective
{
    private const string Time = "--time";
    private const string Output = "--output";

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!limit", session.Sentences.Of("Help.Limit"))
    {
        Parameters = [new DirectiveParameter(Time, session.Sentences.Of("Help.Limit.Time")), new DirectiveParameter(Output, session.Sentences.Of("Help.Limit.Output"))],
        Body = DirectiveBody.RestOfCell,
        BodyLanguage = NotebookLanguage.CSharp,
    };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var limits = session.Limits;
        if (call[Time] is { } time)
        {
            // The longest that a clock of milliseconds can count in 32 bits.
            if (!double.TryParse(time, CultureInfo.InvariantCulture, out var seconds) || !(seconds > 0 && seconds <= int.MaxValue / 1000))
            {
                return cell.Fail("NotALimit", session.Sentences.Of("Limit.Time", Time, time), call, Time);
            }

            limits = limits with { Time = TimeSpan.FromSeconds(seconds) };
        }

        if (call[Output] is { } output)
        {
            if (!int.TryParse(output, NumberStyles.None, CultureInfo.InvariantCulture, out var characters) || characters < 1)
            {
                return cell.Fail("NotALimit", session.Sentences.Of("Limit.Output", Output, output), call, Output);
            }

            limits = limits with { Output = characters };
        }

        if (call[Time] is null && call[Output] is null)
        {
            return cell.Fail("NotALimit", session.Sentences.Of("Limit.None", Time, Output), call);
        }

        session.Limits = limits;
        return await cell.RunAsync(call.Body, call.BodyLine, call.Language);
    }
}
