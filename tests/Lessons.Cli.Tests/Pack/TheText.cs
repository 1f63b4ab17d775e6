using Lessons.Testing;

namespace Lessons.Cli.Tests.Pack;

/// <summary>The text that the lessons are about.</summary>
internal static class TheText
{
    public static Source Source { get; } = Source.Load(Repository.PathOf("seeds", "tulip-revolution.txt"));

    /// <summary>Whether words stand in it just so, in that paragraph or, without one, anywhere.</summary>
    public static bool Has(string words, int? paragraph = null)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return false;
        }

        try
        {
            _ = Source.Quote(words, paragraph);
            return true;
        }
        catch (QuoteNotFoundException)
        {
            return false;
        }
    }
}
