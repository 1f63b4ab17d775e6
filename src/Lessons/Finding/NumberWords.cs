namespace Lessons;

/// <summary>Numbers in words: what they look like and what they are worth.</summary>
internal static class NumberWords
{
    /// <summary>Words that make a number an ordinal, which counts nothing: <c>twenty-first</c>.</summary>
    public const string Ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";

    /// <summary>A part of one, or of a round number: <c>two-thirds</c>, <c>half a million</c>, <c>a quarter of</c>.</summary>
    public const string Parts = @"half (?:an? )(?:hundred|thousand|million|billion|dozen)|(?:one|two|three|four|five|six|seven|eight|nine)[- ](?:half|halves|thirds?|quarters?|fifths|sixths|sevenths|eighths|ninths|tenths)|(?:one[- ]|an? )(?:half|third|quarter|fifth|sixth|eighth|tenth)(?= of\b)|(?<!first |second |latter |other )half(?= (?:of|the)\b)";

    /// <summary>A year as people say it: <c>nineteen eighty-four</c>.</summary>
    public const string Years = $@"(?:sixteen|seventeen|eighteen|nineteen) (?:(?:{Tens})(?:[- ](?:{Units}))?|{Teens})(?! (?:{Scales}))";

    /// <summary>A number as English builds it: <c>and</c> stands only behind a hundred or more, so <c>five and six</c> are two numbers.</summary>
    public const string Pattern = $@"(?>a dozen|(?:(?:{Hundreds}|an?)[- ])?(?:{Scales})(?:,? (?:and )?(?:{Hundreds})(?:[- ](?:{Scales})(?:,? (?:and )?(?:{Hundreds}))?)?)?|{Hundreds})";

    private const string Units = "one|two|three|four|five|six|seven|eight|nine";
    private const string Teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
    private const string Tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Scales = "thousand|million|billion|trillion";
    private const string Small = $@"(?:(?:{Tens})(?:[- ](?:{Units})\b)?|{Teens}|{Units})";
    private const string Hundreds = $@"(?:(?:(?:{Small}|an?)[- ])?hundred(?:(?: and)? {Small})?|{Small})";

    private static readonly string[] OneToNineteen = $"{Units}|{Teens}".Split('|');
    private static readonly string[] TwentyToNinety = Tens.Split('|');

    /// <summary>What a number in words is worth, such as <c>two hundred and seventy five thousand</c>.</summary>
    public static double Value(string words)
    {
        double total = 0, part = 0;
        foreach (var word in Words.Of(words.Replace('-', ' ')).Select(w => w.Text.ToLowerInvariant()))
        {
            if (Array.IndexOf(OneToNineteen, word) is >= 0 and var one)
            {
                part += one + 1;
            }
            else if (Array.IndexOf(TwentyToNinety, word) is >= 0 and var ten)
            {
                part += 10 * (ten + 2);
            }
            else if (word is "hundred" or "dozen")
            {
                part = Math.Max(1, part) * Scale(word);
            }
            else if (Scale(word) is > 1 and var scale)
            {
                total += Math.Max(1, part) * scale;
                part = 0;
            }
        }

        return total + part;
    }

    /// <summary>What a part in words is worth, such as <c>two-thirds</c> or <c>half a million</c>.</summary>
    public static double Part(string words)
    {
        var parts = words.ToLowerInvariant().Split(' ', '-');
        if (parts[0] == "half")
        {
            return 0.5 * Math.Max(1, Scale(parts[^1]));
        }

        var bottom = parts[^1].TrimEnd('s') switch
        {
            "half" or "halve" => 2,
            "third" => 3,
            "quarter" => 4,
            "fifth" => 5,
            "sixth" => 6,
            "seventh" => 7,
            "eighth" => 8,
            "ninth" => 9,
            _ => 10,
        };
        return Math.Max(1, Value(parts[0])) / bottom;
    }

    /// <summary>What a word such as <c>million</c> or <c>bn</c> multiplies by; 1 for any other.</summary>
    public static double Scale(string word) => word.ToLowerInvariant() switch
    {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1e3,
        "million" or "m" => 1e6,
        "billion" or "bn" => 1e9,
        "trillion" or "tn" => 1e12,
        _ => 1,
    };
}
