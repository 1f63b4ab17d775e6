using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Starter;

[Collection(Verbs.Running.Name)]
public class A_report_and_its_lesson
{
    private static readonly Source Report = Source.Parse(Texts.Report);

    [Fact]
    public async Task Read_as_the_golden_file_has_it()
    {
        using var lesson = await NewLesson.Of("library-survey", Texts.Report);
        var cells = (await lesson.RunAsync()).Cells.Select(c => string.Create(CultureInfo.InvariantCulture, $"[{c.Id}] {string.Join(' ', c.Tags)}\n{c.Source}\n{string.Concat(c.Outputs.Select(o => $"▶ {Words(o)}\n"))}"));
        Golden.Match("Lessons.Cli.Tests", "starter/library-survey.txt", $"$ lessons new library-survey.txt\n{lesson.Made.Out}\n{lesson.Folder.Files("seeds")["README.md"]}\n{string.Join('\n', cells)}");
    }

    [Fact]
    public void Has_its_headings_and_no_caption_of_a_table_among_them() =>
        Assert.Equal(
            ["Summary", "1. How the survey was made", "2. What pupils borrow", "3. Who comes, and when", "4. What keeps people away", "5. What the committee recommends", "6. What we do not know"],
            Report.Sections.Select(s => s.Name));

    [Fact]
    public void Has_its_speakers() =>
        Assert.Equal(
            ["the head librarian", null, "The committee", "the assistant librarian", "the assistant librarian", "A Year 9 pupil", "the transport office", "a form tutor", "The head librarian", "The finance officer", "One teacher", "the chair of the committee"],
            Report.Quotations.Select(q => q.Speaker));

    [Fact]
    public void Names_nobody_and_no_place() => Assert.Empty(Report.People);

    [Fact]
    public void Counts_no_time_of_day_and_no_school_year()
    {
        Assert.DoesNotContain(Report.Figures, f => f.Context.Contains("Year 13", StringComparison.Ordinal) && f.Text == "13");
        Assert.DoesNotContain(Report.Figures, f => f.Text is "three" && f.Context.Contains("three o'clock", StringComparison.Ordinal) && f.Paragraph is 29 or 31);
        Assert.DoesNotContain(Report.Figures, f => f is { Paragraph: 26, Text: "eight" });
        Assert.Equal([1900], Report.Figures.Where(f => f is { Paragraph: 47 }).Select(f => f.Value!.Value));
    }

    [Fact]
    public void Give_the_sums_of_the_table() => Assert.Equal([6120, 498, 12.3], Report.Figures.Where(f => f is { Paragraph: 16, Kind: FigureKind.Amount }).Select(f => f.Value!.Value));

    private static string Words(Output output) => output switch
    {
        StreamOutput s => s.Text.TrimEnd('\n'),
        DisplayOutput d => d.Data.PlainText,
        ResultOutput r => $"= {r.Data.PlainText}",
        _ => output.ToString(),
    };
}
