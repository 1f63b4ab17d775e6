using System.Globalization;
using System.Text;

namespace Lessons.Cli.Tests.Starter;

/// <summary>Makes long texts out of a small grammar: the same text for the same seed, on every machine.</summary>
internal sealed class GeneratedText(uint seed)
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Roles = ["the town clerk", "the harbour master", "the head of the fire brigade", "a shopkeeper", "the school nurse", "the treasurer", "a bus driver", "the council's engineer"];
    private static readonly string[] Things = ["the swimming pool", "the harbour wall", "the bus station", "the market hall", "the footbridge", "the cemetery gate", "the street lamps", "the skating rink", "the town archive", "the water tower"];
    private static readonly string[] Verbs = ["repair", "paint", "close", "insure", "widen", "rent out", "measure", "lower", "move"];
    private static readonly string[] Reasons = ["the contractor asked for more time", "the frost came early", "two tenders were missing", "the residents had sent a petition", "the inspection found cracks", "the grant had run out", "nobody could find the key"];
    private static readonly string[] Groups = ["residents", "traders", "pupils", "boat owners", "pensioners", "commuters", "members of the council"];
    private static readonly string[] Said = ["We have waited long enough", "Nobody asked the people who use it", "The figures do not add up", "It can wait until the thaw", "That is what the neighbours want", "A promise was made, and it was written down"];

    private uint state = seed;

    /// <summary>The minutes of an invented council over a year.</summary>
    /// <param name="seed">Which text.</param>
    /// <param name="words">How many words it has at least.</param>
    public static string Minutes(uint seed, int words) => new GeneratedText(seed).Text(words);

    private string Text(int words)
    {
        var text = new StringBuilder("Minutes of the council of Ostrand for one year\n\nMade by a program for the tests of Lessons; there is no such town\n\n31 December 2023\n\n");
        var count = 0;
        for (var i = 0; count < words; i++)
        {
            var section = Section(i);
            count += section.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            text.Append(section);
        }

        return text.ToString();
    }

    private string Section(int i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Capital(Pick(Things))} in {Months[i % 12]}\n\n");
        for (var p = 0; p < 4 + Next(3); p++)
        {
            text.AppendJoin(' ', Enumerable.Range(0, 3 + Next(5)).Select(_ => Capital(Sentence()))).Append("\n\n");
        }

        return text.ToString();
    }

    private string Sentence() => Next(9) switch
    {
        0 => $"on {1 + Next(28)} {Pick(Months)} 2023 the council voted to {Pick(Verbs)} {Pick(Things)}.",
        1 => $"\"{Pick(Said)},\" said {Pick(Roles)}.",
        2 => $"{Pick(Roles)} warned that \"{Pick(Said).ToLowerInvariant()}\", because {Pick(Reasons)}.",
        3 => string.Create(CultureInfo.InvariantCulture, $"the work on {Pick(Things)} would cost £{1 + Next(90)},{Next(1000):000}, or {1 + Next(99)}.{Next(10)}% of the budget for it."),
        4 => $"of the {20 + Next(400)} {Pick(Groups)} who were asked, {2 + Next(97)}% wanted to {Pick(Verbs)} {Pick(Things)}.",
        5 => $"the motion to {Pick(Verbs)} {Pick(Things)} was put off, since {Pick(Reasons)}.",
        6 => $"{Pick(Groups)} and {Pick(Groups)} disagreed about {Pick(Things)}, and neither side withdrew.",
        7 => $"according to {Pick(Roles)}, {Pick(Things)} had been in use for {2 + Next(120)} years.",
        _ => $"who would {Pick(Verbs)} {Pick(Things)} if {Pick(Reasons)}?",
    };

    private string Pick(string[] from) => from[Next(from.Length)];

    // Numerical Recipes' generator; the high bits are the better ones.
    private int Next(int below)
    {
        state = unchecked((state * 1_664_525) + 1_013_904_223);
        return (int)((state >> 8) % (uint)below);
    }

    private static string Capital(string words) => words[0] == '"' ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
