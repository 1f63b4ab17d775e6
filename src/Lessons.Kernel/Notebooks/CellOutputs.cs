using System.Text;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>Gathers what one cell shows as a notebook keeps it: pieces of one stream that follow each other are one output.</summary>
internal sealed class CellOutputs : IOutputs
{
    private readonly Lock gate = new();
    private readonly List<Output> complete = [];
    private readonly StringBuilder text = new();
    private StreamName stream;

    /// <inheritdoc/>
    public void Send(Output output)
    {
        lock (gate)
        {
            if (output is not StreamOutput piece)
            {
                EndText();
                complete.Add(output);
                return;
            }

            if (piece.Stream != stream)
            {
                EndText();
                stream = piece.Stream;
            }

            text.Append(piece.Text);
        }
    }

    /// <summary>What was shown so far.</summary>
    public IReadOnlyList<Output> ToList()
    {
        lock (gate)
        {
            EndText();
            return [.. complete];
        }
    }

    private void EndText()
    {
        if (text.Length > 0)
        {
            complete.Add(new StreamOutput(stream, text.ToString()));
            text.Clear();
        }
    }
}
