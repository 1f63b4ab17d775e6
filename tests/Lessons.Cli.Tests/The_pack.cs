using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Cli.Tests.Pack;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests;

/// <summary>What every lesson of the pack must hold true.</summary>
[Collection(Verbs.Running.Name)]
public partial class The_pack(LessonRuns runs) : IClassFixture<LessonRuns>
{
    private static readonly HashSet<string> References =
        [.. Data.Load(Repository.PathOf("seeds", "sources.csv")).Rows.Select(r => (string)r["key"])];

    public static TheoryData<string> Notebooks() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Carries_no_outputs(string file)
    {
        var notebook = LessonRuns.Read(file);
        Assert.Equal("lessons-csharp", notebook.KernelName);
        Assert.All(notebook.Cells, c => Assert.Empty(c.Outputs));
        Assert.All(notebook.Cells, c => Assert.Null(c.ExecutionCount));
        Assert.NotNull(notebook.Title);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Runs_and_shows_the_same_twice(string file)
    {
        var (first, second) = await runs.OfAsync(file);
        Assert.True(first.Failed is null, first.Failed?.Error.Text);
        Assert.Equal(NotebookFile.Format(first.Executed), NotebookFile.Format(second.Executed));
        Assert.All(
            first.Executed.Cells.Where(c => c.Kind is CellKind.Code),
            c => Assert.NotEmpty(c.Outputs));
        Assert.DoesNotContain(first.Executed.Cells.SelectMany(c => c.Outputs), o => o is StreamOutput { Stream: StreamName.Stderr });
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Solves_its_own_exercises_and_quizzes(string file)
    {
        var (run, _) = await runs.OfAsync(file);
        Assert.All(
            run.Executed.Cells.Where(c => Passages.Directive(c) is "exercise" or "check" or "quiz"),
            c => Assert.Contains(c.Outputs.OfType<ResultOutput>().Select(o => o.Data.PlainText).Concat(c.Outputs.OfType<DisplayOutput>().Select(o => o.Data.PlainText)), t => t.StartsWith("✓ ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Quotes_only_words_that_stand_where_it_says(string file) =>
        None(Passages.Of(LessonRuns.Read(file)).SelectMany(p => QuotedWords.NotFound(p).Select(problem => $"{file}, {p.Cell.Id}: {problem}")));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Has_no_number_without_a_source(string file)
    {
        var (run, _) = await runs.OfAsync(file);
        var known = new KnownNumbers(run.Executed);
        None(Passages.Of(LessonRuns.Read(file)).SelectMany(p => known.Unknown(p).Select(n => $"{file}, {p}: where is {n} from?")));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Would_show_an_invented_number(string file)
    {
        // A lesson that loads large tables knows many numbers. It must still tell most of those that somebody could make up.
        var known = new KnownNumbers((await runs.OfAsync(file)).First.Executed);
        var cell = Made.Prose("");
        var found = Enumerable.Range(11, 989).Count(n => known.Unknown(new(cell, $"It was {n}.", PassageKind.Prose)).Any());
        TestContext.Current.SendDiagnosticMessage("{0}: {1} of 989 invented numbers found", file, found);
        Assert.InRange(found, 840, 989);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Judges_nobody_in_its_own_voice(string file) =>
        None(Passages.Of(LessonRuns.Read(file)).SelectMany(p => LoadedWords.In(p).Select(word => $"{file}, {p.Cell.Id}: “{word}”")));

    [Fact]
    public void Has_tables_that_judge_nobody_either() =>
        None(
            from file in Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.csv")
            let table = Data.Load(file)
            from column in table.Columns
            where column.Name is "event" or "note" or "meaning" or "function" or "agreement" or "text_says" or "others_say" or "group"
            from object? cell in column
            from word in LoadedWords.In(cell as string ?? "")
            select $"{Path.GetFileName(file)}: “{word}” in “{cell}”");

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Sends_nobody_to_the_appeal_for_money(string file) =>
        Assert.All(LessonRuns.Read(file).Cells, c => Assert.DoesNotMatch("(?i)paypal|patreon|https?://", c.Source));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Names_only_references_that_are_in_the_list_of_sources(string file)
    {
        var keys = LessonRuns.Read(file).Cells.SelectMany(c => Key().Matches(c.Source)).Select(m => m.Groups["key"].Value).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(key, References));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Reads_at_ninth_grade_or_below(string file)
    {
        var told = Passages.Of(LessonRuns.Read(file)).Where(p => p.Kind is not PassageKind.Number && p.Text.Count(c => c == ' ') > 3).Select(p => p.Text);
        var grade = Assert.NotNull(ReadingLevel.Of(told));
        TestContext.Current.SendDiagnosticMessage("{0}: grade {1:0.0}", file, grade);
        Assert.InRange(grade, 0, ReadingLevel.Highest);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Has_nothing_to_mend_and_checks_that_catch_changed_solutions(string file)
    {
        var report = await Session.CheckAsync(new NotebookTask(file, Repository.PathOf("notebooks", file), LessonRuns.Read(file)), CultureInfo.GetCultureInfo("en"), mutates: true, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', report.Findings.Where(f => f.IsError).Select(f => CheckReport.Line(file, f))));

        var (made, caught) = (report.Mutants.Sum(m => m.Made), report.Mutants.Sum(m => m.Caught));
        Assert.NotEqual(0, made);
        Assert.True(caught >= 0.95 * made, $"{caught} of {made} changed solutions were caught: {string.Join("; ", report.Mutants.SelectMany(m => m.Survivors.Select(t => $"{m.Id}: {t.Mutant}")))}");
    }

    [Fact]
    public void Knows_where_its_seeds_come_from() => Assert.Empty(LessonChecker.CheckSeeds(Repository.PathOf("notebooks")).Select(f => f.Sentence));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Has_no_wall_of_text(string file) =>
        None(
            from cell in LessonRuns.Read(file).Cells
            where cell.Kind is CellKind.Markdown && !cell.Tags.Contains("instructor-only")
            let words = AWord().Count(NotProse().Replace(cell.Source, ""))
            where words > 90
            select $"{file}, {cell.Id}: {words} words");

    // All of them in full: whoever mends a lesson wants to see each.
    private static void None(IEnumerable<string> problems)
    {
        var all = problems.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    [GeneratedRegex(@"^\|.*$|\[[A-Z]{2,}\w*\]|¶\d+", RegexOptions.Multiline)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"\p{L}[\w’'-]*")]
    private static partial Regex AWord();

    [GeneratedRegex(@"\[(?<key>[A-Z]{2,}\d*[a-z]?)\](?!\()")]
    private static partial Regex Key();
}
