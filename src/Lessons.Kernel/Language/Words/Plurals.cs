using System.Globalization;

namespace Lessons.Kernel.Language;

/// <summary>Which form a noun has behind a number, by the rules of the language (Unicode CLDR, "Language Plural Rules").</summary>
/// <remarks>English has two forms, Russian three (строка, строки, строк); a Kyrgyz noun stays as it is behind a number.</remarks>
internal static class Plurals
{
    /// <summary>The form: <c>One</c>, <c>Few</c> or <c>Many</c>, with which the id of its sentence ends.</summary>
    /// <param name="culture">The language.</param>
    /// <param name="number">The number, not below 0.</param>
    public static string Form(CultureInfo culture, double number) => culture.TwoLetterISOLanguageName switch
    {
        "ru" => Russian(number),
        "ky" => "Many",
        _ => number == 1 ? "One" : "Many",
    };

    // 1, 21, 31 but not 11; 2 to 4, 22 to 24 but not 12 to 14; a fraction goes with the form of 2: 2,5 минуты.
    private static string Russian(double number) => (number % 10, number % 100) switch
    {
        var (_, _) when number != Math.Truncate(number) => "Few",
        (1, not 11) => "One",
        (2 or 3 or 4, not (12 or 13 or 14)) => "Few",
        _ => "Many",
    };
}
