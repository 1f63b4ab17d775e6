using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Channels;

/// <summary>Errors as answers and outputs carry them. Messaging in Jupyter, "Request-Reply" and "Execution errors".</summary>
internal static class ErrorJson
{
    /// <summary>An answer that says what went wrong.</summary>
    public static JsonObject Of(CellError error) => new()
    {
        ["status"] = "error",
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Text.Split('\n').Select(l => JsonValue.Create(l))]),
    };

    /// <summary>The same as an output.</summary>
    public static JsonObject Output(CellError error)
    {
        var content = Of(error);
        content.Remove("status");
        return content;
    }
}
