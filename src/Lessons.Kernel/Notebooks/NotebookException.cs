namespace Lessons.Kernel.Notebooks;

/// <summary>A notebook cannot be read, written or run. The message is one sentence or two for the person who asked.</summary>
#pragma warning disable CA1032 // Without a file and a problem it says nothing.
public sealed class NotebookException : Exception
#pragma warning restore CA1032
{
    /// <summary>Makes the exception; the words are made in <see cref="NotebookWords"/>.</summary>
    internal NotebookException(string path, NotebookProblem problem, string message, Exception? cause = null)
        : base(message, cause)
    {
        Path = path;
        Problem = problem;
    }

    /// <summary>The file, as it was asked for.</summary>
    public string Path { get; }

    /// <summary>What kind of problem it is.</summary>
    public NotebookProblem Problem { get; }

    /// <summary>The line in the file, from 1, or null when the problem is not in one line.</summary>
    public int? Line { get; init; }

    /// <summary>The cell, from 1 among all cells, or null when the problem is not in one cell.</summary>
    public int? Cell { get; init; }
}

/// <summary>What can be wrong with a notebook's file.</summary>
public enum NotebookProblem
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It is a folder.</summary>
    Folder,

    /// <summary>The file may not be read or written, or the disk refused.</summary>
    NoAccess,

    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>The file is not UTF-8 text.</summary>
    NotText,

    /// <summary>The file is not JSON, or JSON that breaks off.</summary>
    NotJson,

    /// <summary>The file is JSON but not a notebook.</summary>
    NotANotebook,

    /// <summary>The notebook has a version of the format that is not read here.</summary>
    WrongVersion,

    /// <summary>A part of the notebook is not of the kind that the format says.</summary>
    WrongShape,

    /// <summary>A cell's id is not one that the format allows.</summary>
    InvalidId,

    /// <summary>Two cells have one id.</summary>
    DuplicateId,

    /// <summary>The notebook asks for a kernel that is not run here.</summary>
    UnknownKernel,
}
