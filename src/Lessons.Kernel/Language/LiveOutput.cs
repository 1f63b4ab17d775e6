namespace Lessons.Kernel.Language;

/// <summary>Puts something new in the place of every display with that id.</summary>
/// <param name="Id">The id of a <see cref="DisplayOutput"/>.</param>
/// <param name="Data">What is shown there from now on.</param>
public sealed record DisplayUpdate(string Id, MimeBundle Data) : Output;

/// <summary>Takes away what the cell has shown so far.</summary>
/// <param name="Wait">Not now, but when the cell shows something new, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : Output;

/// <summary>Something to read beside the notebook, such as help: front ends show it in a pane of its own, and no notebook keeps it.</summary>
/// <param name="Data">The same thing in one or more formats; always with <c>text/plain</c>.</param>
public sealed record PageOutput(MimeBundle Data) : Output;

/// <summary>Text to put into the cell that runs, in the place of what stands there. Jupyter does it; a front end that does not leaves the cell as it is.</summary>
/// <param name="Text">The cell's new text.</param>
public sealed record CellTextOutput(string Text) : Output;
