using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Says how a word may go on. Messaging in Jupyter, "Completion".</summary>
internal sealed class Complete(KernelSession kernel)
{
    /// <summary>Offers what the language knows, or nothing.</summary>
    public JsonObject? Answer(Request request)
    {
        var code = request.Message.Content.Text("code");
        var cursor = CodePoints.ToIndex(code, request.Message.Content.Number("cursor_pos"));
        var found = kernel.Language.Get() is ICompletes language
            ? language.CompleteAsync(code, cursor, CancellationToken.None).GetAwaiter().GetResult()
            : new Completions(cursor, cursor, []);
        var (start, end) = (CodePoints.FromIndex(code, found.Start), CodePoints.FromIndex(code, found.End));
        return new()
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(i => JsonValue.Create(i.Text))]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = Kinds(found.Items, start, end),
        };
    }

    // JupyterLab and VS Code read the kinds of completions under this name; the protocol has no place for them.
    private static JsonObject Kinds(IReadOnlyList<Completion> items, int start, int end) => items.All(i => i.Kind is null) ? [] : new()
    {
        ["_jupyter_types_experimental"] = new JsonArray([.. items.Select(i => new JsonObject { ["text"] = i.Text, ["type"] = i.Kind ?? "", ["start"] = start, ["end"] = end })]),
    };
}
