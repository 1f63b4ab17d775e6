using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>What a machine can honestly say of a written answer: its length, its quotations, and what is copied. The prose is the teacher's to grade.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">What the learner wrote.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Evidence">Its quotations in order, each looked up in the source.</param>
/// <param name="Copied">What stands in the source word for word and has no quotation marks.</param>
public sealed partial record AnswerReport(WrittenAnswer Question, string Text, int Words, IReadOnlyList<Evidence> Evidence, IReadOnlyList<CopiedPassage> Copied) : IShow
{
    /// <summary>How many of the words are the learner's own: neither quoted nor copied.</summary>
    public int OwnWords { get; private init; }

    /// <summary>Paragraphs that the answer names and the source does not have.</summary>
    public IReadOnlyList<int> MissingParagraphs { get; private init; } = [];

    /// <summary>The grade that goes with it; the points are the teacher's.</summary>
    public Grade Grade { get; internal init; } = new("", Outcome.NotAnswered, 0, 0, []);

    /// <summary>Looks at what a learner wrote.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">What the learner wrote, without the question.</param>
    /// <param name="source">The source it is about; null when there is none, and then nothing is looked up.</param>
    /// <param name="words">The language of the sentences.</param>
    public static AnswerReport Of(WrittenAnswer question, string text, Source? source, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(text);
        words ??= TeachingWords.OfLearner();
        var answer = WithoutStub(text.ReplaceLineEndings("\n").Trim(), question);
        var quoted = QuotedWords.In(answer);
        var citations = Citation.In(answer);
        IReadOnlyList<Evidence> evidence = source is null ? [] : [.. quoted.Select((q, i) => EvidenceSearch.Find(source, q.Words, Cited(answer, q, i + 1 < quoted.Count ? quoted[i + 1].Start : answer.Length, citations)) with { Start = q.Start, End = q.End })];
        IReadOnlyList<CopiedPassage> copied = source is null ? [] : CopiedWords.In(answer, quoted, source);
        var all = Count(answer);
        var report = new AnswerReport(question, answer, all, evidence, copied)
        {
            OwnWords = Math.Max(0, all - quoted.Sum(q => Count(answer[q.Start..q.End])) - copied.Sum(c => c.Count)),
            MissingParagraphs = source is null ? [] : [.. citations.SelectMany(c => c.Paragraphs).Where(p => p < 1 || p > source.Paragraphs.Count).Distinct()],
        };
        return report with { Grade = AnswerGrading.Grade(report, QuotedWords.Unclosed(answer) is { } open ? answer[open..] : null, source, words) };
    }

    /// <summary>The answer as a teacher keeps it: a W3C Web Annotation with the words as its body and a text quote selector for each verified quotation.</summary>
    /// <param name="source">The source it is about.</param>
    /// <param name="created">When it was written.</param>
    public string ToAnnotation(Source source, DateTimeOffset created) => AnswerAnnotation.Json(this, source, created);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Show() => Grade.Show();

    /// <summary>How many words count toward the length that is asked for: all but those copied without marks.</summary>
    internal int CountedWords => Words - Copied.Sum(c => c.Count);

    // A citation such as (¶4) is no word.
    private static int Count(string text) => Lessons.Words.Of(Place().Replace(text, " ")).Count();

    // The places that are named behind a quotation, up to the end of its sentence or the next quotation.
    private static List<int> Cited(string answer, QuotedWords quotation, int next, IReadOnlyList<Citation> citations)
    {
        var stop = Stop().Match(answer, quotation.End, Math.Max(0, next - quotation.End)) is { Success: true } m ? m.Index : next;
        return [.. citations.Where(c => c.Start >= quotation.End && c.Start < stop).SelectMany(c => c.Paragraphs)];
    }

    private static string WithoutStub(string text, WrittenAnswer question)
    {
        // Without its --- answer line the cell begins with the question.
        var answer = question.Question.Length > 0 && text.StartsWith(question.Question, StringComparison.Ordinal) ? text[question.Question.Length..].Trim() : text;
        return TextMatch.Plain(answer) == TextMatch.Plain(question.Stub) || TextMatch.Plain(answer) is "your answer here" ? "" : answer;
    }

    // The end of a sentence; the dot of “para.” or “абз.” is none.
    [GeneratedRegex(@"(?<!\bpara|\bабз)[.!?…](?=\s+\p{Lu})|\n\n", RegexOptions.IgnoreCase)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\(?\s*¶+\s*\d+(?:\s*[,–-]\s*¶?\d+)*\s*\)?")]
    private static partial Regex Place();

    /// <summary>How many words, quotations and the like, for a log.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words} words, {OwnWords} own, {Evidence.Count(e => e.Counts)} quotations");
}
