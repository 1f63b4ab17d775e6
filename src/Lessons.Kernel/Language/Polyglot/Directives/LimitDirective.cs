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
    public DirectiveInfo Info { get; } = new("#!limit", "Limits the time and the output of the C# below.")
    {
        Parameters = [new DirectiveParameter(Time, "SECONDS"), new DirectiveParameter(Output, "CHARACTERS")],
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
                return cell.Fail("NotALimit", $"{Time} is a number of seconds above 0, such as {Time} 10 or {Time} 0.5, and not “{time}”.", call, Time);
            }

            limits = limits with { Time = TimeSpan.FromSeconds(seconds) };
        }

        if (call[Output] is { } output)
        {
            if (!int.TryParse(output, NumberStyles.None, CultureInfo.InvariantCulture, out var characters) || characters < 1)
            {
                return cell.Fail("NotALimit", $"{Output} is a whole number of characters above 0, such as {Output} 5000, and not “{output}”.", call, Output);
            }

            limits = limits with { Output = characters };
        }

        if (call[Time] is null && call[Output] is null)
        {
            return cell.Fail("NotALimit", $"#!limit needs {Time} SECONDS or {Output} CHARACTERS, such as #!limit {Time} 10.", call);
        }

        session.Limits = limits;
        return await cell.RunAsync(call.Body, call.BodyLine, call.Language);
    }
}
