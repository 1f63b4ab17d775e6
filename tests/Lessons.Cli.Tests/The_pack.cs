using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests;

/// <summary>What every lesson of the pack must hold true.</summary>
[Collection(Verbs.Running.Name)]
public partial class The_pack
{
    private static readonly Source Tulip = Source.Load(Repository.PathOf("seeds", "tulip-revolution.txt"));
    private static readonly HashSet<string> References =
        [.. Data.Load(Repository.PathOf("seeds", "sources.csv")).Rows.Select(r => (string)r["key"])];

    public static TheoryData<string> Notebooks() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Carries_no_outputs(string file)
    {
        var notebook = Read(file);
        Assert.Equal("lessons-csharp", notebook.KernelName);
        Assert.All(notebook.Cells, c => Assert.Empty(c.Outputs));
        Assert.All(notebook.Cells, c => Assert.Null(c.ExecutionCount));
        Assert.NotNull(notebook.Title);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Runs_and_shows_the_same_twice(string file)
    {
        var (first, second) = (await RunAsync(file), await RunAsync(file));
        Assert.True(first.Failed is null, first.Failed?.Error.Text);
        Assert.Equal(NotebookFile.Format(first.Executed), NotebookFile.Format(second.Executed));
        Assert.All(
            first.Executed.Cells.Where(c => c.Kind is CellKind.Code),
            c => Assert.NotEmpty(c.Outputs));
        Assert.DoesNotContain(first.Executed.Cells.SelectMany(c => c.Outputs), o => o is StreamOutput { Stream: StreamName.Stderr });
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Quotes_only_words_that_stand_in_the_paragraph_it_names(string file) =>
        Assert.All(
            Prose(file).SelectMany(text => Cited().Matches(text)),
            m => Tulip.Quote(m.Groups["words"].Value, int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Names_only_references_that_are_in_the_list_of_sources(string file)
    {
        var keys = Read(file).Cells.SelectMany(c => Key().Matches(c.Source)).Select(m => m.Groups["key"].Value).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains(key, References));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Reads_at_ninth_grade_or_below(string file)
    {
        // Flesch-Kincaid grade, syllables counted as groups of vowels: rough, and the same for every lesson.
        var sentences = Prose(file).SelectMany(t => Break().Split(Markup().Replace(t, " "))).Where(s => s.Any(char.IsLetter)).ToList();
        var words = sentences.SelectMany(s => Word().Matches(s)).Select(m => m.Value).ToList();
        var syllables = words.Sum(w => Math.Max(1, Vowels().Count(SilentE().Replace(w, ""))));
        var grade = (0.39 * words.Count / sentences.Count) + (11.8 * syllables / words.Count) - 15.59;
        Assert.InRange(grade, 0, 9);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Has_nothing_to_mend(string file)
    {
        var report = await Session.CheckAsync(new NotebookTask(file, Repository.PathOf("notebooks", file), Read(file)), CultureInfo.GetCultureInfo("en"), mutates: false, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', report.Findings.Where(f => f.IsError).Select(f => CheckReport.Line(file, f))));
    }

    [Fact]
    public void Knows_where_its_seeds_come_from() => Assert.Empty(LessonChecker.CheckSeeds(Repository.PathOf("notebooks")).Select(f => f.Sentence));

    private static Notebook Read(string file) => NotebookFile.Read(Repository.PathOf("notebooks", file));

    private static IEnumerable<string> Prose(string file) => Read(file).Cells.Where(c => c.Kind is CellKind.Markdown).Select(c => c.Source);

    private static Task<NotebookRun> RunAsync(string file) =>
        Session.RunAsync(new NotebookTask(file, Repository.PathOf("notebooks", file), Read(file)), CultureInfo.InvariantCulture, progress: null, TestContext.Current.CancellationToken);

    // “words” (¶4)
    [GeneratedRegex(@"“(?<words>[^”]+)” \(¶(?<n>\d+)\)")]
    private static partial Regex Cited();

    [GeneratedRegex(@"\[(?<key>[A-Z]{2,}\d*[a-z]?)\](?!\()")]
    private static partial Regex Key();

    [GeneratedRegex(@"```.*?```|`[^`]*`|\[[A-Z0-9]+\]|[*_#|>]|-{3,}", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[.!?:;]\s|\n\s*\n|\n-|\n\d\.|\n(?=\|)|\|")]
    private static partial Regex Break();

    [GeneratedRegex(@"\p{L}[\p{L}’'-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.IgnoreCase)]
    private static partial Regex Vowels();

    [GeneratedRegex(@"(?<=[^aeiouy])e$", RegexOptions.IgnoreCase)]
    private static partial Regex SilentE();
}
