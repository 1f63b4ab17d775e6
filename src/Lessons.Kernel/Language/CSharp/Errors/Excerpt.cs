using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>One line of a cell with carets under a place in it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Text">The line with its number, and below it the carets.</param>
internal sealed record Excerpt(int Line, int Column, string Text)
{
    /// <summary>Shows a place. Of a place that spans lines, the first is shown.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="span">The place.</param>
    public static Excerpt At(SourceText cell, TextSpan span)
    {
        var line = cell.Lines.GetLineFromPosition(Math.Min(span.Start, cell.Length));
        var words = line.ToString();
        var start = Math.Min(span.Start - line.Start, words.Length);
        var carets = Math.Max(1, Math.Min(span.Length, words.TrimEnd().Length - start));

        // Tabs stay tabs, so that the caret stands under its place however wide the reader's tabs are.
        var before = string.Concat(words.Take(start).Select(c => c == '\t' ? '\t' : ' '));
        var number = (line.LineNumber + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        return new Excerpt(line.LineNumber + 1, start + 1, $"  {number} | {words}\n  {margin} | {before}{new string('^', carets)}");
    }
}
