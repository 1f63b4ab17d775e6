using System.Globalization;

namespace Lessons.Teaching;

/// <summary>Fills places such as <c>{0:point|points}</c>: the form of the word that goes with the number, by the rules of the language (CLDR).</summary>
/// <remarks>English has two forms, Russian three (балл, балла, баллов); a Kyrgyz noun stays as it is behind a number, and has one. Numbers are written with a point.</remarks>
internal sealed class Plurals(CultureInfo culture) : IFormatProvider, ICustomFormatter
{
    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType);

    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format is not null && format.Contains('|', StringComparison.Ordinal))
        {
            var forms = format.Split('|');
            return forms[Math.Min(FormOf(Convert.ToDecimal(arg, CultureInfo.InvariantCulture)), forms.Length - 1)];
        }

        return arg is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
    }

    /// <summary>How many forms a word has behind a number.</summary>
    public static int Count(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "ru" => 3,
        "ky" => 1,
        _ => 2,
    };

    private int FormOf(decimal number)
    {
        var whole = number == decimal.Truncate(number);
        var (ten, hundred) = ((int)(Math.Abs(number) % 10), (int)(Math.Abs(number) % 100));
        return culture.TwoLetterISOLanguageName switch
        {
            "ru" when !whole => 1,
            "ru" when ten == 1 && hundred != 11 => 0,
            "ru" when ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) => 1,
            "ru" => 2,
            "ky" => 0,
            _ => Math.Abs(number) == 1 ? 0 : 1,
        };
    }
}
