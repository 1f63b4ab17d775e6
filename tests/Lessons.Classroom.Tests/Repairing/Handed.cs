using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Repairing;

/// <summary>A small lesson as it is handed out, and the same with every answer in it.</summary>
internal static class Handed
{
    private static readonly (CellKind Kind, string Text)[] Author =
    [
        (CellKind.Markdown, "# Seats\n\nHow the seats were shared out."),
        (CellKind.Code, "#!lesson 02-seats"),
        (CellKind.Code, "int seats = 75;\nint others = 6;"),
        (CellKind.Markdown, "## Shares\n\nA share is a number between 0 and 1."),
        (CellKind.Code, "#!exercise seat-share --points 2\n// What share of the seats did the allies win?\n// BEGIN SOLUTION\ndouble share = (seats - others) / (double)seats;\n// END SOLUTION"),
        (CellKind.Code, "#!check seat-share\nExpect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0)\n      .Hint(\"All seats minus those of the others.\");\n// BEGIN HIDDEN TESTS\nExpect.Value<int>(\"others\").Of(6);\n// END HIDDEN TESTS"),
        (CellKind.Markdown, "## Who wrote it\n\nLook at the end of the text."),
        (CellKind.Code, "#!quiz who --points 1\nWho published this text?\n- [ ] The government of the country\n- [x] A socialist organisation\n- [ ] A news agency in the capital"),
        (CellKind.Code, "#!hint seat-share"),
        (CellKind.Code, "#!quiz how-many --points 1\nHow many seats are there in all?\n= 75"),
        (CellKind.Code, "#!answer why-trust --points 4 --words 5\nWhich sentence would you check first, and where would you look?\n--- answer\n--- rubric (instructor only)\n4  names one"),
        (CellKind.Markdown, "## Words\n\nThe last task of this lesson is about words."),
        (CellKind.Code, "#!exercise longest --points 3\n// Put the longest of the words into longest.\nstring[] words = [\"police\", \"tulip\", \"square\"];\n// BEGIN SOLUTION\nstring longest = words.MaxBy(w => w.Length)!;\n// END SOLUTION"),
        (CellKind.Code, "#!check longest\nExpect.Value<string>(\"longest\").Of(\"police\");"),
        (CellKind.Code, "#!progress"),
    ];

    /// <summary>The answers, each by the first words of its cell.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["#!exercise seat-share"] = "// What share of the seats did the allies win?\nint allies = seats - others;\ndouble share = allies / 75.0;",
        ["#!quiz who"] = "- [x] A socialist organisation",
        ["#!quiz how-many"] = "= 75",
        ["#!answer why-trust"] = "I would check the number of seats first.\nI would look it up at the election office of the country.",
        ["#!exercise longest"] = "// Put the longest of the words into longest.\nstring[] words = [\"police\", \"tulip\", \"square\"];\nstring longest = words[0];\nforeach (var word in words)\n{\n    longest = word.Length > longest.Length ? word : longest;\n}",
    };

    public static Notebook Instructor { get; } = new(
        new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "lessons-csharp" } },
        [.. Author.Select((c, i) => new Cell($"c{i}-{(char)('a' + i)}", c.Kind, c.Text, []))]);

    public static Notebook Release { get; } = LearnerCopy.Of(Instructor, "02-seats", new ReleaseOptions { Locks = false });

    /// <summary>The release with every answer in it.</summary>
    public static Notebook Answered { get; } = Release with { Cells = [.. Release.Cells.Select(c => Answers.Where(a => c.Source.StartsWith(a.Key + " ", StringComparison.Ordinal)).Select(a => c with { Source = With(c.Source, a.Value) }).FirstOrDefault(c))] };

    public static RepairedNotebook Repaired(IEnumerable<Cell> cells) => new SubmissionRepair().Of(Release, Release with { Cells = [.. cells] });

    /// <summary>Where the answer of an item stands in a notebook.</summary>
    public static Cell CellOf(Notebook notebook, string first) => Assert.Single(notebook.Cells, c => c.Source.StartsWith(first + " ", StringComparison.Ordinal));

    private static string With(string source, string answer)
    {
        var lines = source.Split('\n');
        return source.Contains("- [ ]", StringComparison.Ordinal) ? source.Replace("- [ ]" + answer[5..], answer, StringComparison.Ordinal)
            : source.Contains("--- answer", StringComparison.Ordinal) ? source.TrimEnd() + "\n" + answer
            : answer.StartsWith('=') ? source.Replace("= ____", answer, StringComparison.Ordinal)
            : lines[0] + "\n" + answer;
    }
}
