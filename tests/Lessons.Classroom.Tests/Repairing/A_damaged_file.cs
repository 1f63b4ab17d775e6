using System.Text;
using FsCheck.Xunit;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Repairing;

public sealed class A_damaged_file
{
    private static byte[] Whole => Encoding.UTF8.GetBytes(NotebookFile.Format(Handed.Answered));

    [Property(MaxTest = 300)]
    public void That_breaks_off_gives_what_came_until_then(int at)
    {
        var length = (int)((uint)at % (uint)Whole.Length);
        if (length < 30)
        {
            return;
        }

        var read = SubmissionFile.Read(Whole.AsSpan(0, length), "s01.ipynb").Notebook;
        var whole = SubmissionFile.Read(Whole, "s01.ipynb").Notebook;

        // All cells but the last one read are whole.
        Assert.True(read.Cells.Count <= whole.Cells.Count);
        Assert.All(read.Cells.SkipLast(1).Zip(whole.Cells), p => Assert.Equal((p.Second.Id, p.Second.Kind, p.Second.Source), (p.First.Id, p.First.Kind, p.First.Source)));
    }

    [Property(MaxTest = 300)]
    public void With_any_byte_changed_is_read_or_refused_in_words(int at, byte value)
    {
        var bytes = Whole;
        bytes[(int)((uint)at % (uint)bytes.Length)] = value;
        try
        {
            var repaired = new SubmissionRepair().Of(Handed.Release, SubmissionFile.Read(bytes, "s01.ipynb").Notebook);
            Assert.Equal(Handed.Release.Cells.Select(c => c.Id), repaired.Notebook.Cells.Where(c => Handed.Release.Cells.Any(r => r.Id == c.Id)).Select(c => c.Id));
        }
        catch (CourseException e)
        {
            Assert.StartsWith("s01.ipynb ", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("utf-16", "The file was UTF-16 and was read as such.")]
    [InlineData("utf-16BE", "The file was UTF-16 and was read as such.")]
    [InlineData("utf-8", "The file began with a byte order mark, which was left out.")]
    public void In_another_encoding_is_the_same(string encoding, string told)
    {
        var read = SubmissionFile.Read([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Encoding.UTF8.GetString(Whole))], "s01.ipynb");
        Assert.Equal([told], read.Told);
        Assert.Equal(Handed.Answered.Cells.Select(c => c.Source), read.Notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void With_curly_quotes_in_its_code_is_code_again()
    {
        var cells = Handed.Answered.Cells.Select(c => c.Source.StartsWith("#!exercise longest", StringComparison.Ordinal) ? c with { Source = c.Source.Replace("[\"police\", \"tulip\"", "[“police”, „tulip“", StringComparison.Ordinal) } : c);
        var repaired = Handed.Repaired(cells);
        Assert.Equal(["In `longest`, curly quotation marks were made straight, so that the code can be read."], repaired.Told);
        Assert.Equal(NotebookFile.Format(Handed.Answered), NotebookFile.Format(repaired.Notebook));
    }

    [Fact]
    public void With_curly_quotes_inside_a_text_keeps_them()
    {
        var cells = Handed.Answered.Cells.Select(c => c.Source.StartsWith("#!exercise longest", StringComparison.Ordinal) ? c with { Source = c.Source.Replace("\"tulip\"", "\"a “tulip”\"", StringComparison.Ordinal) } : c).ToList();
        Assert.Equal(cells.Select(c => c.Source), Handed.Repaired(cells).Notebook.Cells.Select(c => c.Source));
    }

    [Fact]
    public void With_other_points_and_another_check_gets_the_ones_that_were_handed_out()
    {
        var cells = Handed.Answered.Cells.Select(c => c with { Source = c.Source.Replace("--points 2", "--points 200", StringComparison.Ordinal).Replace("Of(69 / 75.0)", "Of(share)", StringComparison.Ordinal) });
        var repaired = Handed.Repaired(cells);
        Assert.Equal(NotebookFile.Format(Handed.Answered), NotebookFile.Format(repaired.Notebook));
        Assert.Equal(["The first line of `seat-share` was changed and was put back as it was handed out.", "The check of `seat-share` was changed and was put back as it was handed out."], repaired.Told);
    }

    [Fact]
    public void With_a_check_of_the_learners_own_runs_without_it()
    {
        Cell[] own = [new("x1", CellKind.Code, "#!check seat-share\nExpect.Value<double>(\"share\").Of(share);", []), new("x2", CellKind.Code, "#!exercise bonus --points 50\nint a = 1;", []), new("x3", CellKind.Code, "var mine = 1;", [])];
        var repaired = Handed.Repaired([.. Handed.Answered.Cells, .. own]);
        Assert.Equal([.. Handed.Answered.Cells.Select(c => c.Source), "var mine = 1;"], repaired.Notebook.Cells.Select(c => c.Source));
        Assert.Equal(2, repaired.Told.Count);
    }
}
