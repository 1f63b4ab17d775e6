using System.Net;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>A small table of text, aligned for a plain screen and as HTML.</summary>
internal static class TextTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="heads">The columns' heads; all empty for none.</param>
    /// <param name="rows">The rows, a text for each column.</param>
    public static MimeBundle Of(IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var hasHeads = heads.Any(h => h.Length > 0);
        IReadOnlyList<IReadOnlyList<string>> all = hasHeads ? [heads, .. rows] : rows;
        var widths = heads.Select((_, i) => all.Max(r => r[i].Length)).ToList();
        var plain = all.Select(r => string.Join("  ", r.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        var head = hasHeads ? $"<thead><tr>{string.Concat(heads.Select(h => $"<th scope=\"col\">{Escape(h)}</th>"))}</tr></thead>" : "";
        var body = string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select((c, i) => i == 0 ? $"<th scope=\"row\">{Escape(c)}</th>" : $"<td>{Escape(c)}</td>"))}</tr>"));
        return Bundle(string.Join('\n', plain), $"<table>{head}<tbody>{body}</tbody></table>");
    }

    /// <summary>Makes a list, a line for each text.</summary>
    /// <param name="lines">The texts.</param>
    public static MimeBundle OfLines(IReadOnlyList<string> lines) => Bundle(string.Join('\n', lines), $"<ul>{string.Concat(lines.Select(l => $"<li>{Escape(l)}</li>"))}</ul>");

    private static MimeBundle Bundle(string plain, string html) => new([KeyValuePair.Create("text/plain", plain), KeyValuePair.Create("text/html", html)]);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
