using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>A first lesson over a text, ready to run and to edit: the same notebook for the same text.</summary>
/// <param name="Place">Where it goes.</param>
/// <param name="Material">What the text gives.</param>
/// <param name="Title">The lesson's title.</param>
internal sealed record StarterNotebook(LessonPlace Place, Material Material, string Title)
{
    /// <summary>Makes the notebook.</summary>
    /// <returns>The notebook, and the names of the parts that the text gives nothing for.</returns>
    public (Notebook Notebook, IReadOnlyList<string> LeftOut) Make()
    {
        var leftOut = new List<string>();
        var exercises = new WordExercises(Material);
        var figures = new FiguresPart(Material);
        List<Cell> cells =
        [
            .. new OpeningPart(Place, Material, Title, exercises).Cells(),
            .. new SourcingPart(Material).Cells(),
            .. new QuotesPart(Material).Cells(leftOut),
            .. figures.Cells(leftOut),
            .. exercises.Cells(leftOut),
            .. new QuestionsPart(Material).Cells(),
            .. new ClosingPart(Material, exercises).Cells(),
        ];
        return (new Notebook(Metadata(), cells), leftOut);
    }

    // As the lessons of the pack have it.
    private static JsonObject Metadata() => new()
    {
        ["kernelspec"] = new JsonObject { ["display_name"] = "Lessons (C#)", ["language"] = "C#", ["name"] = KernelNames.Ours },
        ["language_info"] = new JsonObject { ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp", ["name"] = "C#", ["version"] = "14.0" },
    };
}
