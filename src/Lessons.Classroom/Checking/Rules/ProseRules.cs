using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Words between quotation marks with a ¶ behind them stand in that paragraph of the source.</summary>
internal sealed partial class QuotesRule : ILessonRule
{
    public string Id => "quotes";

    public string Holds => "every quotation with a ¶ stands in the source, there";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        var found = lesson.Notebook.Cells.SelectMany((c, i) => Form().Matches(Meant(c)).Select(m => (Match: m, Cell: i + 1, Line: CheckedLesson.LineOf(c.Source, m.Index)))).ToList();
        if (lesson.Trial.Source is not { } source)
        {
            // A lesson that could not be run has more to mend first.
            return found.Count == 0 || lesson.Trial.Failed is not null ? [] : [lesson.At(Id, isError: true, found[0].Cell, found[0].Line, "Nothing is loaded as `source`, so that no quotation can be looked up. Open the lesson with #!lesson and --seed, or write var source = Source.Load(\"…\");")];
        }

        return found.Select(f => Problem(source, f.Match) is { } problem ? lesson.At(Id, isError: true, f.Cell, f.Line, problem) : null).OfType<Finding>();
    }

    // What an author makes wrong on purpose: near misses, and the wrong answers of a quiz. Lines stay where they are.
    private static string Meant(Cell cell) =>
        cell.Kind is not CellKind.Code ? cell.Source
        : cell.Source.TrimStart().StartsWith("#!wrong", StringComparison.Ordinal) ? ""
        : WrongOption().Replace(cell.Source, m => new string(' ', m.Length));

    private static string? Problem(Source source, Match match)
    {
        var (words, cited) = (match.Groups["words"].Value, match.Groups["n"].Captures.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture)).ToList());
        if (cited.FindAll(n => n < 1 || n > source.Paragraphs.Count) is [var missing, ..])
        {
            return $"There is no ¶{missing}: the source has {source.Paragraphs.Count} paragraphs.";
        }

        var evidence = EvidenceSearch.Find(source, words, cited);
        return evidence.Standing is not QuoteStanding.Exact ? $"The words “{words}” do not stand in the source{(evidence.Nearest is { } near ? $". The nearest passage is in ¶{near.Paragraph}: “{near.Words}”" : "")}. Copy them from there."
            : !evidence.IsCitedRightly ? $"The words “{words}” stand in {string.Join(", ", evidence.Quote!.Places.Select(p => $"¶{p.Paragraph}").Distinct())} and not in {string.Join(", ", cited.Select(n => $"¶{n}"))}. Change the number."
            : null;
    }

    [GeneratedRegex(@"^\s*- \[ \].*$|^~.*$", RegexOptions.Multiline)]
    private static partial Regex WrongOption();

    [GeneratedRegex(@"(?:“(?<words>[^“”]+)”|""(?<words>[^""\n]+)""|«(?<words>[^«»]+)»)[,.;:]?\s*\(¶+\s*(?<n>\d{1,5})(?:\s*(?:,|and|–|-)\s*¶?\s*(?<n>\d{1,5}))*\)")]
    private static partial Regex Form();
}

/// <summary>Links to files lead somewhere.</summary>
internal sealed partial class LinksRule : ILessonRule
{
    public string Id => "links";

    public string Holds => "links to files lead to files";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        from c in lesson.Prose
        from m in Form().Matches(c.Cell.Source)
        let to = Uri.UnescapeDataString(m.Groups["to"].Value.Split('#', '?')[0])
        where to.Length > 0 && !Scheme().IsMatch(to) && !Path.Exists(Path.Combine(lesson.Folder, to))
        select lesson.At(Id, isError: true, c.Number, CheckedLesson.LineOf(c.Cell.Source, m.Index), $"The link leads to {to}, and there is no such file beside the notebook. Mend the path, or take the link away.");

    [GeneratedRegex("""\]\(\s*<?(?<to>[^)\s>]+)>?(?:\s+"[^"]*")?\s*\)|(?:src|href)\s*=\s*["](?<to>[^"]+)["]""")]
    private static partial Regex Form();

    [GeneratedRegex("^(?:[A-Za-z][A-Za-z0-9+.-]*:|//)")]
    private static partial Regex Scheme();
}

/// <summary>The author's own prose can be read at fourteen.</summary>
internal sealed class ReadingLevelRule : ILessonRule
{
    public string Id => "reading-level";

    public string Holds => "the prose reads at grade 9 or below";

    public IEnumerable<Finding> Look(CheckedLesson lesson) => Grade(lesson) is { } grade && grade > ReadingLevel.Highest
        ? [lesson.At(Id, isError: false, null, null, string.Create(CultureInfo.InvariantCulture, $"The prose reads at grade {grade:0.0}, above {ReadingLevel.Highest}. Shorter sentences and plainer words bring it down."))]
        : [];

    /// <summary>The grade of what learners read; null when there is too little to tell.</summary>
    public static double? Grade(CheckedLesson lesson) => ReadingLevel.Of(lesson.Prose.Where(c => !c.Cell.Tags.Contains(LearnerCopy.InstructorOnly, StringComparer.OrdinalIgnoreCase)).Select(c => c.Cell.Source));
}

/// <summary>Pictures and charts can be read without being seen.</summary>
internal sealed partial class AltTextRule : ILessonRule
{
    public string Id => "alt-text";

    public string Holds => "pictures and charts can be read without being seen";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        lesson.Prose.SelectMany(c => Bare().Matches(c.Cell.Source).Select(m => lesson.At(Id, isError: false, c.Number, CheckedLesson.LineOf(c.Cell.Source, m.Index), "A picture has no words for those who do not see it. Write them between the brackets, as in ![a map of the region](map.png)")))
            .Concat(lesson.Trial.Shown.OrderBy(s => s.Key).Where(s => s.Value.Any(IsMute)).Select(s => lesson.At(Id, isError: false, s.Key, null, "A picture is shown without words for those who do not see it. Use a chart of the library, or show a sentence beside it.")));

    private static bool IsMute(Output output) => output switch
    {
        DisplayOutput display => IsMute(display.Data),
        ResultOutput result => IsMute(result.Data),
        _ => false,
    };

    private static bool IsMute(MimeBundle data) =>
        (data.Formats.Keys.Any(k => k.StartsWith("image/", StringComparison.Ordinal) || k.Contains("plotly", StringComparison.Ordinal)) && string.IsNullOrWhiteSpace(data.PlainText))
        || (data.Formats.TryGetValue("text/html", out var html) && BareHtml().IsMatch(html));

    [GeneratedRegex(@"!\[\s*\]\(|<img\b(?![^>]*\balt\s*=\s*[""'][^""'])[^>]*>")]
    private static partial Regex Bare();

    [GeneratedRegex(@"<img\b(?![^>]*\balt\s*=)[^>]*>")]
    private static partial Regex BareHtml();
}
