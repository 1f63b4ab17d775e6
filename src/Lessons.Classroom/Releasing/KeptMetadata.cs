using System.Text.Json.Nodes;

namespace Lessons.Classroom;

/// <summary>The metadata that a release keeps. Whatever else stands there may hold anything, an answer too, and is left out.</summary>
internal static class KeptMetadata
{
    private static readonly string[] Notebook = ["kernelspec", "language_info", "polyglot_notebook", "dotnet_interactive"];
    private static readonly string[] Cell = ["tags", "polyglot_notebook", "dotnet_interactive", "slideshow", "jupyter", "editable", "deletable", "collapsed", "scrolled"];

    public static JsonObject OfNotebook(JsonObject metadata) => Kept(metadata, Notebook);

    public static JsonObject OfCell(JsonObject metadata) => Kept(metadata, Cell);

    private static JsonObject Kept(JsonObject metadata, string[] keys) =>
        new(keys.Where(metadata.ContainsKey).Select(k => KeyValuePair.Create(k, metadata[k]?.DeepClone())));
}
