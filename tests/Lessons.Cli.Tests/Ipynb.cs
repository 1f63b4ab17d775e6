using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Tests;

/// <summary>Notebook files.</summary>
internal static class Ipynb
{
    public static string Good { get; } = Of("# Meet the text\n\nA report of one day.", "1 + 1", "Console.WriteLine($\"{0.332:P1}\");\nGuid.Empty");

    public static string Failing { get; } = Of("# Words\n\nA name is misspelt.", "var article = 3;", "// a note\nvar n = artcle + 1;", "2");

    public static string CutOff => Good[..^40];

    public static string UnknownKernel { get; } = Of("# Snakes", "1").Replace("lessons-csharp", "python3", StringComparison.Ordinal);

    public static string Of(string markdown, params string[] code) => NotebookFile.Format(new Notebook(
        new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "lessons-csharp", ["display_name"] = "C# (Lessons)" } },
        [new Cell("opening", CellKind.Markdown, markdown, []), .. code.Select((c, i) => new Cell($"code-{i + 1}", CellKind.Code, c, []))]));
}
