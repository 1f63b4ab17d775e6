namespace Lessons.Kernel.Notebooks;

/// <summary>The kernels that a notebook may ask for and that are run here as C#.</summary>
public static class KernelNames
{
    /// <summary>Our own.</summary>
    public const string Ours = "lessons-csharp";

    /// <summary>The name that notebooks made with .NET Interactive carry.</summary>
    public const string Alias = ".net-csharp";

    /// <summary>Every name that means C#: our own first, then those that .NET notebooks of other tools carry.</summary>
    public static IReadOnlyList<string> Known { get; } = [Ours, Alias, "csharp"];

    /// <summary>Fails when a notebook asks for a kernel that is not run here. A notebook that names none is C#.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">Its file, for the message.</param>
    /// <exception cref="NotebookException">It asks for another kernel; the message names it and those that are run.</exception>
    public static void Require(Notebook notebook, string path)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(path);
        if (notebook.KernelName is { } name && !Known.Contains(name, StringComparer.Ordinal))
        {
            throw NotebookWords.UnknownKernel(path, name, Known);
        }
    }
}
