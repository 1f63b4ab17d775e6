using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Kernel.Tests.Notebooks;

/// <summary>Short ways to make notebooks.</summary>
internal static class Make
{
    public static Notebook Notebook(params Cell[] cells) => new([], cells);

    public static Cell Code(string source, params string[] tags) => Of(CellKind.Code, source, tags);

    public static Cell Markdown(string source) => Of(CellKind.Markdown, source, []);

    private static Cell Of(CellKind kind, string source, string[] tags) =>
        new($"c{Guid.NewGuid():N}", kind, source, tags.Length == 0 ? [] : new JsonObject { ["tags"] = new JsonArray([.. tags.Select(t => JsonValue.Create(t))]) });
}
