namespace Lessons;

/// <summary>One numbered paragraph of a source.</summary>
/// <remarks>
/// ¶ n is the n-th line of the text that is not empty, from 1: the title, the headings and the boilerplate have their numbers
/// too, so anyone can count them in the file. In a text whose lines are cut at a fixed width, ¶ n is the n-th block between
/// empty lines.
/// </remarks>
/// <param name="Number">The ¶, from 1.</param>
/// <param name="Part">Which part of the page it is.</param>
/// <param name="Text">The words, exactly as they stand.</param>
/// <param name="Section">The heading it stands under, or null before the first heading.</param>
/// <param name="Sentences">Its sentences in order; a title or a heading is one sentence.</param>
public sealed record Paragraph(int Number, Part Part, string Text, string? Section, IReadOnlyList<Sentence> Sentences) : IShow
{
    /// <summary>Its words in order, without the marks around them.</summary>
    public IReadOnlyList<string> Words => [.. Lessons.Words.Of(Text).Select(w => w.Text)];

    /// <summary>The sentence in which a character stands, or the one before it where it stands between two.</summary>
    internal Sentence SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sentences[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return Sentences[low];
    }

    /// <summary>The number and the words, such as <c>¶3 The presidential palace …</c>.</summary>
    public override string ToString() => $"¶{Number} {Text}";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show() =>
        Bundle.Of(ToString(), $"""<p style="max-width:70ch;margin:0.5em 0"><strong>¶{Number}</strong> {Bundle.Html(Text)}</p>""");
}

/// <summary>One sentence of a source.</summary>
/// <param name="Paragraph">The ¶ it stands in.</param>
/// <param name="Number">Its place in that paragraph, from 1.</param>
/// <param name="Text">The words, exactly as they stand.</param>
/// <param name="Start">Where it begins in the paragraph, in characters from 0.</param>
public sealed record Sentence(int Paragraph, int Number, string Text, int Start) : IShow
{
    /// <summary>Where it ends in the paragraph: the character after its last.</summary>
    public int End => Start + Text.Length;

    /// <summary>The words.</summary>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show() =>
        Bundle.Of($"{Text} (¶{Paragraph})", $"""<p style="max-width:70ch;margin:0.5em 0">{Bundle.Html(Text)} (¶{Paragraph})</p>""");
}

/// <summary>The parts of a page.</summary>
public enum Part
{
    /// <summary>The first line, when it is a title.</summary>
    Title,

    /// <summary>The line below the title, when it is one.</summary>
    Subtitle,

    /// <summary>A by-line or a date at the head of the page.</summary>
    Masthead,

    /// <summary>A heading between paragraphs.</summary>
    Heading,

    /// <summary>The text itself.</summary>
    Body,

    /// <summary>What the website put below the text: appeals, buttons, the comment form, its calendar.</summary>
    Boilerplate,
}

/// <summary>A heading and the paragraphs under it.</summary>
/// <param name="Heading">The words of the heading, or null for what stands before the first one.</param>
/// <param name="Paragraphs">The body paragraphs under it.</param>
public sealed record Section(string? Heading, IReadOnlyList<Paragraph> Paragraphs)
{
    /// <summary>The heading, or <c>(opening)</c>.</summary>
    public string Name => Heading ?? "(opening)";

    /// <summary>The name and the paragraphs it spans.</summary>
    public override string ToString() => Paragraphs.Count == 0 ? Name : $"{Name} (¶{Paragraphs[0].Number} to ¶{Paragraphs[^1].Number})";
}
