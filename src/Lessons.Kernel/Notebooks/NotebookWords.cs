namespace Lessons.Kernel.Notebooks;

/// <summary>The sentences about notebooks that cannot be read, written or run, all in one place.</summary>
internal static class NotebookWords
{
    public static NotebookException Missing(string path, string? near) => new(
        path,
        NotebookProblem.Missing,
        near is null
            ? $"There is no notebook {path}. Check the name and the folder."
            : $"There is no notebook {path}. Did you mean {near}?");

    public static NotebookException Folder(string path) => new(
        path, NotebookProblem.Folder, $"{path} is a folder, not a notebook. Name a file in it, one that ends in .ipynb.");

    public static NotebookException CannotRead(string path, Exception cause) => new(
        path, NotebookProblem.NoAccess, $"{path} cannot be opened: {cause.Message} Check that you may read it and that no other program holds it.", cause);

    public static NotebookException CannotWrite(string path, Exception cause) => new(
        path, NotebookProblem.NoAccess, $"{path} cannot be written: {cause.Message} Check that the folder is there and that you may write to it.", cause);

    public static NotebookException Empty(string path) => new(
        path, NotebookProblem.Empty, $"{path} is empty, so there is no notebook in it. Get the file again, or save it again where it was made.");

    public static NotebookException NotText(string path, string found) => new(
        path, NotebookProblem.NotText, $"{path} is not a notebook: a notebook is UTF-8 text, and this is {found}. Save it again from Jupyter or VS Code.");

    public static NotebookException BreaksOff(string path, int line) => new(
        path, NotebookProblem.NotJson, $"{path} breaks off at line {line}, before the notebook is complete. Get the file again, or save it again where it was made.")
    { Line = line };

    public static NotebookException Conflict(string path, int line) => new(
        path, NotebookProblem.NotJson, $"{path} holds two versions at once: at line {line} stands a mark that git leaves when a merge needs a decision. Choose one version and remove the marks.")
    { Line = line };

    public static NotebookException NotJson(string path, int line, Exception cause) => new(
        path, NotebookProblem.NotJson, $"{path} cannot be read as a notebook: the text at line {line} is not JSON. Undo the last change made by hand, or save it again from Jupyter or VS Code.", cause)
    { Line = line };

    public static NotebookException SaidTwice(string path, Exception cause) => new(
        path, NotebookProblem.NotJson, $"{path} cannot be read as a notebook: one object in it gives the same name twice. Undo the last change made by hand, or save it again from Jupyter or VS Code.", cause);

    public static NotebookException HalfACharacter(string path, Exception cause) => new(
        path, NotebookProblem.NotText, $"{path} cannot be read as a notebook: it holds half of a character, a \\u mark without its second half. Save it again from Jupyter or VS Code.", cause);

    public static NotebookException NotANotebook(string path, string found) => new(
        path, NotebookProblem.NotANotebook, $"{path} is JSON but not a notebook: {found}. Check that this is the file you meant.");

    public static NotebookException WrongVersion(string path, string version) => new(
        path,
        NotebookProblem.WrongVersion,
        $"{path} is in version {version} of the notebook format, and Lessons reads version 4. Open it in Jupyter or VS Code and save it again.");

    public static NotebookException WrongShape(string path, int? cell, string what, string expected, string found) => new(
        path,
        NotebookProblem.WrongShape,
        $"{path} cannot be read: {what}{(cell is null ? "" : $" in cell {cell}")} must be {expected}, but is {found}. Undo the last change made by hand, or save it again from Jupyter or VS Code.")
    { Cell = cell };

    public static NotebookException InvalidId(string path, int cell, string id) => new(
        path,
        NotebookProblem.InvalidId,
        $"{path} cannot be read: cell {cell} has the id \"{id}\", and an id is 1 to 64 letters, digits, - or _. Change the id, or remove it and one will be made.")
    { Cell = cell };

    public static NotebookException DuplicateId(string path, int cell, int earlier, string id) => new(
        path,
        NotebookProblem.DuplicateId,
        $"{path} cannot be read: cells {earlier} and {cell} both have the id \"{id}\". Change or remove one of the two; a cell without an id gets a new one.")
    { Cell = cell };

    public static NotebookException UnknownKernel(string path, string kernel, IReadOnlyList<string> known) => new(
        path,
        NotebookProblem.UnknownKernel,
        $"{path} asks for the kernel \"{kernel}\". Lessons runs {string.Join(", ", known.SkipLast(1))} and {known[^1]}. Choose one of these in Jupyter or VS Code and save, if the notebook is C#.");
}
