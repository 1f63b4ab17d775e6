using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Cli.Starter;

/// <summary>Makes the cells of a new notebook.</summary>
internal static class Cells
{
    /// <summary>The tag of what a release leaves out.</summary>
    public const string InstructorOnly = "instructor-only";

    /// <summary>Words for learners.</summary>
    public static Cell Prose(string id, string markdown) => new(id, CellKind.Markdown, Text(markdown), []);

    /// <summary>Code for learners.</summary>
    public static Cell Code(string id, string code) => new(id, CellKind.Code, Text(code), []);

    /// <summary>A near miss: code for the author, left out of the release.</summary>
    public static Cell Wrong(string id, string code) => new(id, CellKind.Code, Text(code), Tags());

    /// <summary>What the author still has to do here: left out of the release.</summary>
    public static Cell ToDo(string id, string markdown) => new(id, CellKind.Markdown, Text("> **TODO for the author.** " + markdown.ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal)), Tags());

    /// <summary>Notes for teachers: left out of the release.</summary>
    public static Cell Notes(string id, string markdown) => new(id, CellKind.Markdown, Text(markdown), Tags());

    /// <summary>Words as C# writes them, with their quotation marks.</summary>
    public static string Literal(string words) => SymbolDisplay.FormatLiteral(words, quote: true);

    /// <summary>A title without the marks that Markdown would read in it: a heading is read by several programs, and not all of them know of escapes.</summary>
    public static string Plain(string title)
    {
        var plain = string.Concat(title.Select(c => c switch { '*' or '_' or '`' or '#' or '~' or '\\' => "", '[' or '{' => "(", ']' or '}' => ")", '<' => "‹", '>' => "›", '|' => "/", _ => c.ToString() })).Trim();
        return plain.Count(c => c == '$') > 1 ? plain.Replace("$", "\\$", StringComparison.Ordinal) : plain;
    }

    private static string Text(string text) => text.ReplaceLineEndings("\n").Trim('\n');

    private static JsonObject Tags() => new() { ["tags"] = new JsonArray(InstructorOnly) };
}
