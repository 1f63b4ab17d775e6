namespace Lessons.Kernel.Language;

/// <summary>A display that can be changed later, by its id. Where outputs are kept in a file, it is a display like any other.</summary>
/// <param name="Id">Its name in this session.</param>
/// <param name="Data">The same thing in one or more formats; always with <c>text/plain</c>.</param>
public sealed record NamedDisplayOutput(string Id, MimeBundle Data) : Output;

/// <summary>Puts something new in the place of every display with that id.</summary>
/// <param name="Id">The id of a <see cref="NamedDisplayOutput"/>.</param>
/// <param name="Data">What is shown there from now on.</param>
public sealed record DisplayUpdate(string Id, MimeBundle Data) : Output;

/// <summary>Takes away what the cell has shown so far.</summary>
/// <param name="Wait">Not now, but when the cell shows something new, so that nothing flickers.</param>
public sealed record ClearOutput(bool Wait) : Output;

/// <summary>Something to read beside the notebook, such as help: front ends show it in a pane of its own, and no notebook keeps it.</summary>
/// <param name="Data">The same thing in one or more formats; always with <c>text/plain</c>.</param>
public sealed record PageOutput(MimeBundle Data) : Output;
