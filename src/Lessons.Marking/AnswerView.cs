using System.Collections.Concurrent;
using System.Globalization;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>A written answer with its quotations marked: each by a sign and words, and by colour besides.</summary>
internal sealed class AnswerView(Source? source)
{
    // What is longer is no answer that somebody reads; looking up thousands of quotations would keep the teacher waiting.
    private const int LookedUp = 20_000;
    private const int LongestShown = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<(string Id, string Text), Task<AnswerReport>> reports = [];

    /// <summary>Shows an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">What the learner wrote.</param>
    public async Task<Html> ShowAsync(WrittenAnswer question, string text)
    {
        var answer = text.ReplaceLineEndings("\n").Trim();
        var cut = answer.Length <= LookedUp ? answer.Length : char.IsLowSurrogate(answer[LookedUp]) ? LookedUp - 1 : LookedUp;
        var looking = reports.GetOrAdd((question.Id, answer[..cut]), key => Task.Run(() => AnswerReport.Of(question, key.Text, source, TeachingWords.English)));
        try
        {
            var report = await looking.WaitAsync(Patience);
            return report.Words == 0 && cut == answer.Length ? Html.Of($"""<p class="none">Nothing is written here.</p>""") : Shown(question, report, answer[cut..]);
        }
        catch (TimeoutException)
        {
            return Html.Of($"""
                <p class="note">Looking up the quotations takes long. Open this page again in a minute to see them marked.</p>
                <div class="answer" dir="auto">{answer}</div>
                """);
        }
    }

    private static Html Shown(WrittenAnswer question, AnswerReport report, string rest) => Html.Of($"""
        <div class="answer" dir="auto">{Marked(report)}</div>
        {Rest(rest)}
        <p class="length">{Length(question, report)}</p>
        {List(report)}
        """);

    private static Html Rest(string rest) => rest.Length == 0 ? Html.None : Html.Of($"""
        <details class="rest"><summary>The answer goes on for {rest.Length} more characters, in which quotations are not looked up</summary><div class="answer" dir="auto">{rest}</div></details>
        """);

    private static string Length(WrittenAnswer question, AnswerReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{report.Words} words{(question.Words > 0 ? $", {question.Words} asked for" : "")}; {report.OwnWords} of them neither quoted nor copied.{(question.Quotes > 0 ? $" {report.Evidence.Where(e => e.Counts).Select(e => (e.Quote!.Paragraph, e.Quote.Start)).Distinct().Count()} of {question.Quotes} quotations asked for." : "")}");

    private static Html Marked(AnswerReport report)
    {
        var pieces = new List<Html>();
        var at = 0;
        foreach (var (start, end, sign, kind) in Spans(report))
        {
            pieces.Add(Html.Of($"""{report.Text[at..start]}<mark class="{kind}">{report.Text[start..end]}</mark><bdi class="sign {kind}">{sign}</bdi>"""));
            at = end;
        }

        return Html.All([.. pieces, Html.Of($"{report.Text[at..]}")]);
    }

    private static IEnumerable<(int Start, int End, string Sign, string Kind)> Spans(AnswerReport report)
    {
        var spans = report.Evidence.Select(e => (e.Start, e.End, Sign: Sign(e), Kind: Kind(e))).ToList();
        var from = 0;
        foreach (var copied in report.Copied)
        {
            // The same words may stand between quotation marks too, and then they are no copy.
            var at = report.Text.IndexOf(copied.Words, from, StringComparison.Ordinal);
            while (at >= 0 && spans.Find(s => s.Start < at + copied.Words.Length && at < s.End) is { End: > 0 } quoted)
            {
                at = report.Text.IndexOf(copied.Words, quoted.End, StringComparison.Ordinal);
            }

            if (at >= 0)
            {
                from = at + copied.Words.Length;
                spans.Add((at, from, $"⧉ copied from ¶{copied.Paragraph.ToString(CultureInfo.InvariantCulture)}", "copied"));
            }
        }

        return spans.OrderBy(s => s.Start);
    }

    private static string Kind(Evidence evidence) => evidence switch
    {
        { Standing: QuoteStanding.Exact, IsCitedRightly: true } => "exact",
        { Standing: QuoteStanding.Absent } => "absent",
        _ => "near",
    };

    private static string Sign(Evidence evidence) => evidence switch
    {
        { Standing: QuoteStanding.Exact, IsCitedRightly: false } => $"≈ {Places(evidence)}, not {Cited(evidence)}",
        { Standing: QuoteStanding.Exact } => $"✓ {Places(evidence)}",
        { Nearest: { } near } => $"≈ nearly ¶{near.Paragraph.ToString(CultureInfo.InvariantCulture)}",
        _ => "✗ not found",
    };

    private static string Places(Evidence evidence) => string.Join(", ", evidence.Quote!.Places.Select(p => p.Paragraph).Distinct().Take(5).Select(p => string.Create(CultureInfo.InvariantCulture, $"¶{p}")));

    private static string Cited(Evidence evidence) => string.Join(", ", evidence.Cited.Select(c => string.Create(CultureInfo.InvariantCulture, $"¶{c}")));

    private static Html List(AnswerReport report)
    {
        var rows = report.Evidence.Select(Row).Concat(report.MissingParagraphs.Select(p => Html.Of($"""<li><span class="sign absent">✗</span> ¶{p} is named, and the text has no such paragraph.</li>"""))).ToList();
        return rows.Count == 0 ? Html.None : Html.Of($"""<section class="quotes" aria-labelledby="quotes-title"><h3 id="quotes-title">Quotations</h3><ol>{Html.All(rows)}</ol></section>""");
    }

    private static Html Row(Evidence evidence)
    {
        var said = Html.Of($"<q dir=\"auto\">{Cut(evidence.Words)}</q>");
        return evidence switch
        {
            { Standing: QuoteStanding.Exact, IsCitedRightly: false } => Html.Of($"""<li><span class="sign near">≈</span> {said} stands in {Places(evidence)}; the learner names {Cited(evidence)}.</li>"""),
            { Standing: QuoteStanding.Exact, Counts: false } => Html.Of($"""<li><span class="sign exact">✓</span> {said} stands in {Places(evidence)}; it is shorter than three words and does not count.</li>"""),
            { Standing: QuoteStanding.Exact } => Html.Of($"""<li><span class="sign exact">✓</span> {said} stands in {Places(evidence)}{(evidence.Cited.Count > 0 ? ", as the learner says" : "; the learner names no ¶")}.</li>"""),
            { Nearest: { } near } => Html.Of($"""<li><span class="sign near">≈</span> {said} is nearly what ¶{near.Paragraph} says: <q dir="auto">{Cut(near.Words)}</q>.{Differences(near)}</li>"""),
            _ => Html.Of($"""<li><span class="sign absent">✗</span> {said} does not stand in the text, and nothing there comes near.</li>"""),
        };
    }

    private static Html Differences(NearestPassage near) => near.Differences.Count == 0 ? Html.None : Html.Of($"""
        <ul class="differences">{Html.All(near.Differences.Take(8).Select(Difference))}{(near.Differences.Count > 8 ? Html.Of($"<li>and {near.Differences.Count - 8} more</li>") : Html.None)}</ul>
        """);

    private static Html Difference(Difference one) => one switch
    {
        { Found.Length: 0 } => Html.Of($"<li>the learner has <del>{Cut(one.Asked)}</del>, which the text has not</li>"),
        { Asked.Length: 0 } => Html.Of($"<li>the text also has <ins>{Cut(one.Found)}</ins></li>"),
        _ => Html.Of($"<li>the learner has <del>{Cut(one.Asked)}</del>, the text has <ins>{Cut(one.Found)}</ins></li>"),
    };

    private static string Cut(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";
}
