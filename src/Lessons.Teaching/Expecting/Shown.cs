using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Teaching;

/// <summary>A value of a learner's, as it would be written in C#, short and harmless enough to stand in a sentence.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The value.</summary>
    public static string Value(object? value) => Harmless(value switch
    {
        null => "null",
        string text => SymbolDisplay.FormatLiteral(Cut(text), quote: true),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool truth => truth ? "true" : "false",
        double or float or decimal => Number(value),
        DateTime { TimeOfDay.Ticks: 0 } date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable items => $"[{Few(items)}]",
        _ => Text(value),
    });

    /// <summary>A text as it stands, short.</summary>
    public static string Words(string text) => Harmless(Cut(text.ReplaceLineEndings(" ")));

    /// <summary>Cut, so that a sentence stays one.</summary>
    public static string Cut(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";

    private static string Number(object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return Math.Abs(number) is > 0 and < 0.0001 or >= 1e15 || !double.IsFinite(number)
            ? number.ToString("G6", CultureInfo.InvariantCulture)
            : Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture);
    }

    private static string Few(System.Collections.IEnumerable items)
    {
        const int Most = 5;
        var first = items.Cast<object?>().Take(Most + 1).Select(Value).ToList();
        return string.Join(", ", first.Take(Most)) + (first.Count > Most ? ", …" : "");
    }

    // A learner's own type may have a ToString that fails.
    private static string Text(object value)
    {
        try
        {
            return Cut(value.ToString() ?? value.GetType().Name);
        }
#pragma warning disable CA1031 // Whatever it throws, its type's name is as good a description.
        catch (Exception)
#pragma warning restore CA1031
        {
            return value.GetType().Name;
        }
    }

    // Grave accents mark code in sentences.
    private static string Harmless(string text) => TableCell.Harmless(text).Replace('`', '\'');
}
