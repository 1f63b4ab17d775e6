using System.Globalization;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Releasing;

/// <summary>An instructor notebook that is made of parts, each with secrets of its own that no other text holds.</summary>
internal sealed class MadeLesson
{
    private readonly List<Cell> cells = [];
    private readonly List<string> secrets = [];
    private int count;

    private MadeLesson(int seed) => count = seed * 1000;

    public IReadOnlyList<string> Secrets => secrets;

    public Notebook Notebook => new(new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "lessons-csharp" }, ["author_notes"] = Secret() }, cells);

    /// <summary>The kinds of parts there are.</summary>
    public static IReadOnlyList<Action<MadeLesson>> Parts { get; } =
    [
        m => m.Exercise("double {0}_x = 1;\n// BEGIN SOLUTION\ndouble open = {1};\n// END SOLUTION"),
        m => m.Exercise("// BEGIN SOLUTION\nvar list = new List<int>();\nforeach (var {1} in new[] {{ 1 }}) {{ list.Add({1}); }}\n// END SOLUTION\nvar after_{0} = 1;\n### BEGIN SOLUTION\nafter_{0} = {2}();\n### END SOLUTION"),
        m => m.Exercise("    // BEGIN SOLUTION\n    int {1}(int a) => a; // {2}\n    // END SOLUTION", " --solution teacher"),
        m => m.Exercise("// BEGIN SOLUTION\nstring text = \"{1}\";\n// END SOLUTION", " --solution never"),
        m => m.Exercise("// BEGIN SOLUTION\nstring open = \"{1}\";\nvar never = \"{2}\";", " --solution after-3"),
        m => m.Quiz("#!quiz {0} --points 2\nWhich?\n- [ ] red\n> {1}\n- [x] blue\n> {2}"),
        m => m.Quiz("#!quiz {0}\nWhich ones?\n- [x] red\n- [ ] green\n> {1}\n- [x] blue"),
        m => m.Quiz("#!quiz {0} --feedback later\nHow many?\n= 73{3}91 ± 5\n> {1}\n~ 84{3}17\n> {2}"),
        m => m.Quiz("#!quiz {0}\nWho?\n= {1} | {2}"),
        m => m.Code("#!answer {0} --points 3 --words 20\nWhat do you think?\n--- answer\nWrite here.\n--- rubric (instructor only)\n1  {1}\n2  {2}"),
        m => m.Add(CellKind.Markdown, $"For teachers: {m.Secret()}", new JsonObject { ["tags"] = new JsonArray("instructor-only") }),
        m => m.Add(CellKind.Code, $"var teacher = \"{m.Secret()}\";", new JsonObject { ["tags"] = new JsonArray("a-tag", "Instructor-Only") }),
        m => m.Add(CellKind.Code, $"1 + 1 // shown", new JsonObject { ["notes"] = m.Secret(), ["slideshow"] = new JsonObject { ["slide_type"] = "slide" } }, m.Secret()),
        m => m.Add(CellKind.Code, $"var x = 1;\n// BEGIN SOLUTION\nx = {m.Secret()};\n// END SOLUTION", []),
        m => m.Add(CellKind.Markdown, $"Tell us.\n\n### BEGIN SOLUTION\n{m.Secret()}\n### END SOLUTION", []),
        m => m.Add(CellKind.Raw, $"raw\n// BEGIN HIDDEN TESTS\n{m.Secret()}\n// END HIDDEN TESTS", []),
        m => m.Add(CellKind.Code, $"#!exercize half\n{m.Secret()}", []),
        m => m.Add(CellKind.Code, $"// first\n#!wrong half --says \"x\"\n{m.Secret()}", []),
        m => m.Add(CellKind.Code, $"#!check nobody\n{m.Secret()}", []),
    ];

    /// <summary>A lesson of some parts.</summary>
    /// <param name="parts">Numbers of parts.</param>
    /// <param name="seed">Makes its secrets unlike another lesson's.</param>
    public static MadeLesson Of(IEnumerable<int> parts, int seed = 1)
    {
        var lesson = new MadeLesson(seed);
        lesson.Add(CellKind.Markdown, "# A lesson\n\nIt takes 10 minutes.", []);
        foreach (var part in parts)
        {
            Parts[part % Parts.Count](lesson);
        }

        return lesson;
    }

    private void Exercise(string body, string options = "")
    {
        var id = Id();
        var (first, second) = (Secret(), Secret());
        Add(CellKind.Code, $"#!exercise {id} --points 2{options}   // {Secret()}\n// Find it.\n" + string.Format(CultureInfo.InvariantCulture, body, id.Replace('-', '_'), first, second), new JsonObject { ["solution"] = Secret() });
        Add(CellKind.Code, $"#!check {id} --limit 5\nExpect.Value<double>(\"open\").Of(1).Hint(\"Look at {id}.\");\n// BEGIN HIDDEN TESTS\nExpect.Value<double>(\"{Secret()}\").Of(1);\nExpect.Printed(\"{Secret()}\");\n// END HIDDEN TESTS\nExpect.Value<int>(\"last\").Of(2);", []);
        Add(CellKind.Code, $"#!wrong {id} --says \"{Secret()}\"\nvar {Secret()} = 1;", []);
    }

    private void Quiz(string text) => Code(text);

    private void Code(string text)
    {
        var digits = (10_000 + ++count).ToString(CultureInfo.InvariantCulture);
        Add(CellKind.Code, string.Format(CultureInfo.InvariantCulture, text, Id(), Secret(), Secret(), digits), []);
        if (text.Contains("{3}", StringComparison.Ordinal))
        {
            secrets.AddRange([$"73{digits}91", $"84{digits}17"]);
        }
    }

    private void Add(CellKind kind, string text, JsonObject metadata, string? shown = null) => cells.Add(new Cell($"cell-{cells.Count}", kind, text, metadata)
    {
        ExecutionCount = shown is null ? null : 7,
        Outputs = shown is null ? [] : [new StreamOutput(StreamName.Stdout, shown), new ResultOutput(MimeBundle.Plain(shown))],
        Attachments = kind is CellKind.Markdown ? new JsonObject { ["key.png"] = new JsonObject { ["image/png"] = Secret() } } : null,
    });

    private string Id() => string.Create(CultureInfo.InvariantCulture, $"item-{++count}");

    private string Secret()
    {
        // Letters that stand together nowhere else, so that finding them proves something.
        var secret = string.Create(CultureInfo.InvariantCulture, $"zqxv{++count}kjwq");
        secrets.Add(secret);
        return secret;
    }
}
