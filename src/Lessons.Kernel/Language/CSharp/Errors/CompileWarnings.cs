using System.Globalization;
using System.Net;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the compiler finds odd in a cell that it can run: a quiet display, never an error.</summary>
internal static class CompileWarnings
{
    // A notebook is written piece by piece: what a cell does not use yet, or does not await yet, a later one may. CS8632: nullable marks mean nothing here, and do no harm.
    private static readonly HashSet<string> LeftOut = ["CS0168", "CS0169", "CS0219", "CS0414", "CS0649", "CS1998", "CS8321", "CS8632"];

    /// <summary>Puts the warnings into a display; null when there are none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="warnings">The compiler's warnings about the cell as compiled.</param>
    /// <param name="words">The person's language.</param>
    public static DisplayOutput? Show(MarkedCell cell, IReadOnlyList<Diagnostic> warnings, ErrorWords words)
    {
        var lines = (from warning in warnings
                     where !LeftOut.Contains(warning.Id) && warning.Location.IsInSource && !cell.IsMark(warning.Location.SourceSpan.Start)
                     let place = cell.ToOriginal(warning.Location.SourceSpan)
                     let line = cell.Original.GetText().Lines.GetLineFromPosition(place.Start).LineNumber + 1
                     orderby place.Start
                     select words.Of("Warning", line, new Verbatim(warning.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')), warning.Id)).Distinct().ToList();
        return lines.Count == 0 ? null : new DisplayOutput(new MimeBundle(new Dictionary<string, string>
        {
            ["text/plain"] = string.Join('\n', lines),
            ["text/html"] = string.Concat(lines.Select(l => $"<p><small>{WebUtility.HtmlEncode(l)}</small></p>")),
        }));
    }
}
