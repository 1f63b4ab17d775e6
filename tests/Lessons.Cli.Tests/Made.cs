using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Lessons.Cli.Site;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Tests;

/// <summary>Notebooks and pages made by hand.</summary>
internal static class Made
{
    public const string Plotly = "/* plotly.js */";

    public static Cell Prose(string markdown) => new("prose", CellKind.Markdown, markdown, []);

    public static Cell Code(string source, params Output[] outputs) => new("code", CellKind.Code, source, []) { ExecutionCount = 1, Outputs = outputs };

    public static ResultOutput Result(params (string Type, string Content)[] formats) =>
        new(new MimeBundle(formats.Append(("text/plain", "plain")).DistinctBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public static ErrorOutput Error(string name, string message, string text) => new(new CellError(name, message, 1, 1, text));

    public static Lesson Lesson(params Cell[] cells) => new("01-a-lesson", new Notebook(new JsonObject(), cells), null, null);

    public static string Html(params Cell[] cells) => Html(Lesson(cells));

    public static string Html(Lesson lesson) => LessonPage.Write(lesson, new PlaceInPack(HasIndex: true, 1, 1), () => Plotly);

    public static IDocument Page(params Cell[] cells) => Parse(Html(cells));

    public static IDocument Page(Lesson lesson) => Parse(Html(lesson));

    public static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    public static IElement MainOf(params Cell[] cells) => Page(cells).QuerySelector("main")!;
}
