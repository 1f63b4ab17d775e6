namespace Lessons.Kernel.Language.Polyglot;

/// <summary>A piece of a cell: a directive's line, if it has one, and the text that belongs to it.</summary>
/// <param name="Directive">Who runs it; null when nobody is called that.</param>
/// <param name="Line">The line; null for text in a language that no line names here.</param>
/// <param name="Body">Where its text begins and ends in the cell.</param>
/// <param name="Language">The language of the text that the line stands in.</param>
internal sealed record CellPart(IDirective? Directive, DirectiveLine? Line, Range Body, string Language)
{
    /// <summary>Whether a place in the cell is in the part's text.</summary>
    /// <param name="position">The place.</param>
    public bool Holds(int position) => Body.Start.Value <= position && position <= Body.End.Value;
}

/// <summary>A line that is addressed to the notebook.</summary>
/// <param name="Name">The directive's name as written, such as <c>#!time</c>.</param>
/// <param name="Start">Where the name begins in the cell.</param>
/// <param name="End">Where the line ends in the cell, without its line break.</param>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Column">The column of the name, from 1.</param>
/// <param name="Rest">What stands behind the name.</param>
internal sealed record DirectiveLine(string Name, int Start, int End, int Number, int Column, string Rest);
