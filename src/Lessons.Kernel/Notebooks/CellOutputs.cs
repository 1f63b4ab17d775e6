using System.Text;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>Gathers what one cell shows as a notebook keeps it: pieces of one stream that follow each other are one output, and what was cleared is gone.</summary>
/// <param name="all">The outputs of all cells, among which a display is looked for that changes.</param>
internal sealed class CellOutputs(NotebookOutputs all) : IOutputs
{
    private readonly Lock gate = new();
    private readonly List<Output> complete = [];
    private readonly StringBuilder text = new();
    private StreamName stream;
    private bool clearsNext;

    /// <inheritdoc/>
    public void Send(Output output)
    {
        switch (output)
        {
            case DisplayUpdate update:
                all.Apply(update);
                break;
            case PageOutput or CellTextOutput:
                // Beside the notebook, not in it.
                break;
            default:
                Take(output);
                break;
        }
    }

    /// <summary>Puts something new in the place of every display with that id in this cell.</summary>
    /// <param name="update">The id and what is shown from now on.</param>
    public void Apply(DisplayUpdate update)
    {
        lock (gate)
        {
            for (var i = 0; i < complete.Count; i++)
            {
                complete[i] = complete[i] is DisplayOutput display && display.Id == update.Id ? display with { Data = update.Data } : complete[i];
            }
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

    private void Take(Output output)
    {
        lock (gate)
        {
            if (output is ClearOutput { Wait: true })
            {
                clearsNext = true;
                return;
            }

            if (clearsNext || output is ClearOutput)
            {
                clearsNext = false;
                complete.Clear();
                text.Clear();
            }

            switch (output)
            {
                case ClearOutput:
                    break;
                case StreamOutput piece:
                    if (piece.Stream != stream)
                    {
                        EndText();
                        stream = piece.Stream;
                    }

                    text.Append(piece.Text);
                    break;
                default:
                    EndText();
                    complete.Add(output);
                    break;
            }
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
