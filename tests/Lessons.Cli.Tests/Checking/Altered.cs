using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;

namespace Lessons.Cli.Tests.Checking;

/// <summary>The notebook <c>seats</c>, which is as it should be, with one thing made wrong.</summary>
internal static class Altered
{
    private static Notebook Good => NotebookFile.Read(Repository.PathOf("tests", "Lessons.Cli.Tests", "notebooks", "seats.ipynb"));

    /// <summary>For each rule one or more notebooks that break it and no other.</summary>
    public static IReadOnlyList<(string Rule, Notebook Notebook)> All { get; } =
    [
        ("reads", With("check", "")),
        ("reads", After("quiz", "#!quiz who-wrote-it\nAgain?\n- [x] yes\n- [ ] no")),
        ("reads", Changed("quiz", "[x]", "[ ]")),
        ("reads", Changed("answer", "2  names a source", "3  names a source")),
        ("first-line", After("wrong", "// one more\n#!wrong seat-share --says \"between 0 and 1\"\ndouble share = 6;")),
        ("lesson-name", Changed("lesson", "#!lesson seats", "#!lesson chairs")),
        ("lesson-name", With("lesson", "var source = Source.Load(\"tulip-revolution\");")),
        ("outputs", new(Good.Metadata, [.. Good.Cells.Select(c => c.Id == "after" ? c with { ExecutionCount = 3, Outputs = [new StreamOutput(StreamName.Stdout, "True")] } : c)])),
        ("runs", After("progress", "var n = int.Parse(\"six\");\nn")),
        ("runs", After("title", "var a = 1;\nvar b = a + c;")),
        ("points", Changed("exercise", "--points 2", "--points 0")),
        ("has-solution", With("after", "").WithCell("exercise", "#!exercise seat-share --points 2\ndouble share = ____;")),
        ("solution", Changed("exercise", "(75 - 6) / 75.0", "6 / 75.0")),
        ("solution", Changed("check", "Expect.Value<double>", "Expect.Walue<double>")),
        ("has-hint", Changed("check", ".Hint(\"How many seats did the others win?\")\n      .Hint(\"All seats minus those, over all seats.\")", "")),
        ("hint-tells", Changed("check", "All seats minus those, over all seats.", "It is `(75-6)/75.0`, that is all.")),
        ("hint-tells", Changed("check", "All seats minus those, over all seats.", "You should come to 0.92 here.")),
        ("has-wrong", Without("wrong")),
        ("hint-tells", Changed("check", "All seats minus those, over all seats.", "That is `double share = (75 - 6) / 75.0;`")),
        ("wrong", Changed("wrong", "between 0 and 1", "a whole number")),
        ("wrong", Changed("wrong", "double share = 69;", "double share = 0.92;")),
        ("stub", Changed("exercise", "// BEGIN SOLUTION\ndouble share = (75 - 6) / 75.0;", "double share = 69 / 75.0;\n// BEGIN SOLUTION\nConsole.WriteLine(share);")),
        ("release", AfterText("after", "As in `double share = (75 - 6) / 75.0`, for example.")),
        ("release", AfterText("after", "A good answer names a checkable claim and quotes it exactly.")),
        ("release", AfterText("after", "<!-- BEGIN SOLUTION -->\nIt is 0.92.")),
        ("quotes", AfterText("title", "First line.\n\nThe text says “police ran away” (¶4).")),
        ("quotes", AfterText("title", "The text says “police melted away” (¶5).")),
        ("quotes", AfterText("title", "The text says “police melted away” (¶530).")),
        ("quotes", AfterText("title", "The text says \"police ran away\" (¶4).")),
        ("links", AfterText("title", "Look at [the map](maps/kyrgyzstan.svg), at [a page](https://example.org/x) and at [the top](#top).")),
        ("reading-level", AfterText("title", string.Join(' ', Enumerable.Repeat("Contemporaneous correspondents systematically misrepresented institutional configurations, notwithstanding subsequent historiographical reconsiderations of parliamentary representation.", 8)))),
        ("alt-text", AfterText("title", "![](https://example.org/map.png)")),
        ("mutants", Changed("check", "Within(0.001)", "Within(1)")),
    ];

    /// <summary>A lesson with several things to mend.</summary>
    public static Notebook Chairs { get; } = Changed("wrong", "between 0 and 1", "a whole number")
        .WithCell("lesson", "#!lesson chairs --seed tulip-revolution")
        .WithCell("question", "The text says “all but five” (¶5). See [the list](list.csv).")
        .WithCell("after", "share > 0.9 ? \"many\" : few");

    private static Notebook Changed(string id, string from, string to)
    {
        var cell = Good.Cells.Single(c => c.Id == id);
        return cell.Source.Contains(from, StringComparison.Ordinal) ? With(id, cell.Source.Replace(from, to, StringComparison.Ordinal)) : throw new InvalidOperationException($"{id} has no {from}");
    }

    private static Notebook With(string id, string text) => Good.WithCell(id, text);

    private static Notebook WithCell(this Notebook notebook, string id, string text) => notebook with { Cells = [.. notebook.Cells.Select(c => c.Id == id ? c with { Source = text } : c)] };

    private static Notebook Without(string id) => Good.Without(id);

    private static Notebook Without(this Notebook notebook, string id) => notebook with { Cells = [.. notebook.Cells.Select(c => c.Id == id ? c with { Source = "" } : c)] };

    private static Notebook After(string id, string code) => After(id, CellKind.Code, code);

    private static Notebook AfterText(string id, string markdown) => After(id, CellKind.Markdown, markdown);

    private static Notebook After(string id, CellKind kind, string text) =>
        Good with { Cells = [.. Good.Cells.SelectMany(c => c.Id == id ? [c, new Cell("added", kind, text, new JsonObject())] : (Cell[])[c])] };
}
