using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lessons.Testing;
using Xunit;

namespace Lessons.Tests;

public class A_quote
{
    private static Source Tulip => Seed.Tulip;

    [Fact]
    public void Comes_with_its_paragraph_sentence_and_place()
    {
        var quote = Tulip.Quote("police melted away");
        Assert.Equal(("police melted away", 4, 2), (quote.Words, quote.Paragraph, quote.Sentence));
        Assert.Equal("police melted away", Tulip.Paragraph(4).Text[quote.Start..quote.End]);
        Assert.Equal("“police melted away” (¶4)", quote.ToString());
    }

    [Theory]
    [InlineData("Akayev's remaining support", "Akayev’s remaining support")]
    [InlineData("\"war on terror\"", "“war on terror”")]
    [InlineData("“police melted away”", "police melted away")]
    [InlineData("the 'Tulip revolution' - despite its 'leaders'", "the ‘Tulip revolution’ – despite its ‘leaders’")]
    [InlineData("the 'Tulip revolution'--despite", "the ‘Tulip revolution’ – despite")]
    [InlineData("  police \n\t melted\u00A0away ", "police melted away")]
    [InlineData("multi\u2011ethnic time\u2010bomb", "multi-ethnic time-bomb")]
    [InlineData("po\u00ADlice melt\u200Bed away", "police melted away")]
    public void Is_given_as_the_text_has_it_whatever_the_marks(string asked, string found) => Assert.Equal(found, Tulip.Quote(asked).Words);

    [Fact]
    public void That_stands_in_several_places_names_them_all()
    {
        var quote = Tulip.Quote("Tulip revolution");
        Assert.Equal([2, 6, 15, 16, 18], quote.Places.Select(p => p.Paragraph));
        Assert.Equal(16, Tulip.Quote("Tulip revolution", paragraph: 16).Paragraph);
    }

    [Property(MaxTest = 2000)]
    public Property Of_any_part_of_any_sentence_is_found_at_its_own_place_whatever_the_marks_and_white_space() =>
        Prop.ForAll(Pieces().ToArbitrary(), piece =>
        {
            var (sentence, start, length, marks) = piece;
            var words = sentence.Text.Substring(start, length);
            var trimmed = words.Trim();
            if (trimmed.Length == 0)
            {
                return true;
            }

            var at = sentence.Start + start + words.IndexOf(trimmed, StringComparison.Ordinal);
            return Tulip.Quote(Disguise(words, marks)).Places.Any(p => p.Paragraph == sentence.Paragraph && p.Start == at && p.Words == trimmed && p.Sentence == sentence.Number);
        });

    [Property(MaxTest = 300)]
    public Property With_one_word_changed_is_refused_and_the_passage_named() =>
        Prop.ForAll(Pieces().ToArbitrary(), piece =>
        {
            var words = piece.Sentence.Text.Split(' ');
            var changed = 1 + (piece.Start % Math.Max(1, words.Length - 2));
            if (words.Length < 6 || !words[changed].Any(char.IsLetterOrDigit))
            {
                return true;
            }

            var asked = string.Join(' ', words.Select((w, i) => i == changed ? "zebra" : w));
            var error = Assert.Throws<QuoteNotFoundException>(() => Tulip.Quote(asked));
            return error.Nearest!.Paragraph == piece.Sentence.Paragraph
                && error.Nearest.Differences is [{ Asked: "zebra" } difference] && difference.Found == words[changed];
        });

    [Fact]
    public void That_does_not_stand_there_says_what_comes_nearest()
    {
        string[] asked =
        [
            "police melt away", "Police melted away", "the majority of people live in terrible poverty", "won all but six of the seats",
            "We wouldn't like to see force prevail as a method of resolving the conflict", "a socialist government would appeal",
            "protesters occupied the White House as police melted away", "nothing of this kind about pasta and cooking",
        ];
        Golden.Match("Lessons.Tests", "quote-not-found.txt", string.Join("\n\n", asked.Select(a => Assert.Throws<QuoteNotFoundException>(() => Tulip.Quote(a)).Message)));
    }

    [Fact]
    public void Asked_for_in_the_wrong_paragraph_says_where_it_stands()
    {
        var error = Assert.Throws<QuoteNotFoundException>(() => Tulip.Quote("police melted away", paragraph: 5));
        Assert.EndsWith("They stand in ¶4.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Tulip.Quote("police", paragraph: 53));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public void Needs_words(string words) => Assert.Throws<ArgumentException>(() => Tulip.Quote(words));

    [Fact]
    public void Shows_words_that_hold_markup_as_words()
    {
        var quote = Source.Parse("A title here\n\nHe wrote <script>alert(1)</script> & left.").Quote("<script>alert(1)</script> &");
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;", quote.Show()["text/html"], StringComparison.Ordinal);
    }

    private static Gen<(Sentence Sentence, int Start, int Length, int Marks)> Pieces() =>
        from sentence in Gen.Elements(Tulip.Paragraphs.SelectMany(p => p.Sentences))
        from start in Gen.Choose(0, sentence.Text.Length - 1)
        from length in Gen.Choose(1, sentence.Text.Length - start)
        from marks in Gen.Choose(0, 7)
        select (sentence, start, length, marks);

    private static string Disguise(string words, int marks)
    {
        var text = (marks & 1) == 0 ? words : words.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"');
        text = (marks & 2) == 0 ? text : text.Replace(" – ", "—", StringComparison.Ordinal).Replace('–', '-');
        return (marks & 4) == 0 ? text : " " + text.Replace(" ", "\r\n \u00A0", StringComparison.Ordinal) + "\t";
    }
}
