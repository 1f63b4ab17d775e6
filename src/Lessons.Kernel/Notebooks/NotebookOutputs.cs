using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>What the cells of one run show, as a notebook keeps it. A display that is changed changes in every cell where it stands.</summary>
internal sealed class NotebookOutputs
{
    private readonly Lock gate = new();
    private readonly List<CellOutputs> cells = [];

    /// <summary>Makes the place for one cell's outputs.</summary>
    public CellOutputs Begin()
    {
        lock (gate)
        {
            var outputs = new CellOutputs(this);
            cells.Add(outputs);
            return outputs;
        }
    }

    /// <summary>Puts something new in the place of every display with that id.</summary>
    /// <param name="update">The id and what is shown from now on.</param>
    public void Apply(DisplayUpdate update)
    {
        lock (gate)
        {
            cells.ForEach(c => c.Apply(update));
        }
    }
}
