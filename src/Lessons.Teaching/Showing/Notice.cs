using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>A few sentences for a learner, such as a hint.</summary>
public sealed record Notice : IShow
{
    private readonly TeachingWords words;

    internal Notice(TeachingWords words, params IReadOnlyList<string> sentences) => (this.words, Sentences) = (words, sentences);

    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>Code that belongs to them; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The sentences, one a line.</summary>
    public override string ToString() => string.Join('\n', Sentences) + (Code is null ? "" : "\n\n" + Code);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show()
    {
        var html = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""<section lang="{words.Spoken}" style="margin:0.5em 0;max-width:70ch;color:inherit;line-height:1.5">""");
        foreach (var sentence in Sentences)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<p style="margin:0.35em 0">{GradeHtml.Sentence(sentence)}</p>""");
        }

        if (Code is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"""<pre tabindex="0" style="margin:0.35em 0;overflow:auto;white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;color:inherit;background:none"><code style="color:inherit;background:none">{Bundle.Html(Code)}</code></pre>""");
        }

        return Bundle.Of(ToString(), html.Append("</section>").ToString());
    }
}
