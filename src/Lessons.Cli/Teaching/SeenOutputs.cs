using System.Text;
using Lessons.Kernel.Language;

namespace Lessons.Cli.Teaching;

/// <summary>A learner's cell as a check sees it: what it wrote and the values that it showed. Everything is passed on to the cell's own outputs.</summary>
/// <param name="to">The cell's outputs; null when nobody is to see it.</param>
internal sealed class SeenOutputs(IOutputs? to) : IOutputs, IAsks, ISeesValues
{
    private readonly Lock gate = new();
    private readonly StringBuilder printed = new();
    private readonly List<object> shown = [];

    /// <summary>What was written to the console.</summary>
    public string Printed
    {
        get
        {
            lock (gate)
            {
                return printed.ToString();
            }
        }
    }

    /// <summary>The values that were shown, in order.</summary>
    public IReadOnlyList<object> Shown
    {
        get
        {
            lock (gate)
            {
                return [.. shown];
            }
        }
    }

    /// <inheritdoc/>
    public void Send(Output output)
    {
        if (output is StreamOutput { Stream: StreamName.Stdout } text)
        {
            lock (gate)
            {
                printed.Append(text.Text);
            }
        }

        to?.Send(output);
    }

    /// <inheritdoc/>
    public void See(object value)
    {
        lock (gate)
        {
            shown.Add(value);
        }
    }

    /// <inheritdoc/>
    public Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt) =>
        to is IAsks asks ? asks.AskAsync(prompt, password, interrupt) : throw new NobodyToAskException();
}
