using Lessons.Kernel.Language;

namespace Lessons.Testing;

/// <summary>The smallest language there is, and so the shortest description of <see cref="ILanguage"/>: a cell's result is its own text.</summary>
/// <remarks>
/// A line <c>out: text</c> writes to the stream, <c>err: text</c> to the other one, <c>show: text</c> displays, and <c>error: text</c> ends the cell with an error.
/// The last line, when it is none of these, is the result.
/// </remarks>
public sealed class EchoLanguage : ILanguage
{
    private readonly List<string> ran = [];

    /// <summary>The cells that ran, in order.</summary>
    public IReadOnlyList<string> Ran => ran;

    /// <inheritdoc/>
    public LanguageInfo Info { get; } = new("Echo", "1.0", ".echo", "text/x-echo");

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(string code, IOutputs outputs, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(outputs);
        ran.Add(code);
        return Task.FromResult(interrupt.IsCancellationRequested ? Fail(outputs, "Interrupted", "The cell was interrupted.", 1) : Run(code.Split('\n'), outputs));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static CellEnd Run(string[] lines, IOutputs outputs)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            switch (lines[i].Split(": ", 2))
            {
                case ["out", var text]:
                    outputs.Send(new StreamOutput(StreamName.Stdout, text + "\n"));
                    break;
                case ["err", var text]:
                    outputs.Send(new StreamOutput(StreamName.Stderr, text + "\n"));
                    break;
                case ["show", var text]:
                    outputs.Send(new DisplayOutput(MimeBundle.Plain(text)));
                    break;
                case ["error", var text]:
                    return Fail(outputs, "EchoError", text, i + 1);
                default:
                    if (i == lines.Length - 1)
                    {
                        outputs.Send(new ResultOutput(MimeBundle.Plain(lines[i])));
                    }

                    break;
            }
        }

        return CellEnd.Success;
    }

    private static CellEnd Fail(IOutputs outputs, string name, string message, int line)
    {
        var error = new CellError(name, message, line, 1, $"{name}, line {line}: {message}");
        outputs.Send(new ErrorOutput(error));
        return new CellEnd(error);
    }
}
