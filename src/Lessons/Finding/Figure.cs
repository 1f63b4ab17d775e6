using System.Globalization;

namespace Lessons;

/// <summary>A number in a source: in digits or in words, exact or rough.</summary>
/// <param name="Text">The words as they stand, such as <c>US $330</c>, <c>five million</c> or <c>a few hundred</c>.</param>
/// <param name="Value">The number; null when the text leaves it open, as in <c>a few hundred</c>.</param>
/// <param name="Kind">What the number is.</param>
/// <param name="Context">The figure with up to four words on each side of it.</param>
/// <param name="Paragraph">The ¶.</param>
/// <param name="Sentence">The sentence of the paragraph, from 1.</param>
/// <param name="Start">Where it begins in the paragraph, in characters from 0.</param>
public sealed record Figure(string Text, double? Value, FigureKind Kind, string Context, int Paragraph, int Sentence, int Start)
{
    /// <summary>The words, the value and the ¶.</summary>
    public override string ToString() =>
        $"{Text}{(Value is { } v && Kind is not FigureKind.Date ? $" = {v.ToString("#,0.############", CultureInfo.InvariantCulture)}" : "")} (¶{Paragraph})";
}

/// <summary>What a number in a text is.</summary>
public enum FigureKind
{
    /// <summary>A count or a measure.</summary>
    Amount,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A part of a hundred.</summary>
    Percent,

    /// <summary>A rough amount whose number is left open.</summary>
    Rough,

    /// <summary>A date or a year; the value is the year, or null when the text gives none.</summary>
    Date,
}
