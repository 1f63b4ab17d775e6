using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>What happened when a notebook was run from top to bottom.</summary>
/// <param name="Executed">The notebook with the outputs of this run and no others.</param>
/// <param name="Failed">The cell that ended the run early, or null when every cell ran.</param>
/// <param name="Elapsed">How long the run took.</param>
/// <param name="CellsRun">How many code cells ran, the failing one included.</param>
public sealed record NotebookRun(Notebook Executed, FailedCell? Failed, TimeSpan Elapsed, int CellsRun);

/// <summary>The cell that ended a run early.</summary>
/// <param name="Number">Its place among all cells, from 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Error">What went wrong in it.</param>
public sealed record FailedCell(int Number, string Id, CellError Error);

/// <summary>How far a run has come.</summary>
/// <param name="Done">How many code cells have run.</param>
/// <param name="Total">How many code cells there are to run.</param>
/// <param name="Cell">The cell that runs next, or at the end the last one.</param>
public sealed record RunProgress(int Done, int Total, Cell Cell);
