using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Gives back cells that ran. Messaging in Jupyter, "History".</summary>
internal sealed class History(KernelSession kernel)
{
    private const int ThisSession = 1;

    /// <summary>Gives the cells that were asked for, oldest first.</summary>
    public JsonObject? Answer(Request request)
    {
        var content = request.Message.Content;
        var withOutput = content.Flag("output", otherwise: false);
        var found = content.TextOrNull("hist_access_type") switch
        {
            "range" => Range(content),
            "search" => Search(content),
            "tail" or null => Last(kernel.History.Entries, content.Number("n")),
            _ => throw new ContentException("hist_access_type", "range, tail or search"),
        };
        return new()
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. found.Select(e => new JsonArray(ThisSession, e.Line, withOutput ? new JsonArray(e.Input, e.Output) : e.Input))]),
        };
    }

    // 0 is this session, and so is 1, its number; a kernel that starts anew has no other.
    private IEnumerable<HistoryEntry> Range(JsonObject content) =>
        content.Number("session") is null or 0 or ThisSession
            ? kernel.History.Entries.Where(e => e.Line >= (content.Number("start") ?? 0) && e.Line < (content.Number("stop") ?? int.MaxValue))
            : [];

    private IEnumerable<HistoryEntry> Search(JsonObject content)
    {
        // In the matcher a backslash takes the meaning from a star; in C# code it is a backslash.
        var pattern = (content.TextOrNull("pattern") ?? "*").Replace(@"\", @"\\", StringComparison.Ordinal);
        var found = kernel.History.Entries.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Input, ignoreCase: false));
        if (content.Flag("unique", otherwise: false))
        {
            found = found.Reverse().DistinctBy(e => e.Input, StringComparer.Ordinal).Reverse();
        }

        return Last([.. found], content.Number("n"));
    }

    private static IEnumerable<HistoryEntry> Last(IReadOnlyList<HistoryEntry> entries, int? n) => entries.TakeLast(Math.Max(0, n ?? int.MaxValue));
}
