using System.Net;
using System.Text;
using Lessons.Classroom;

namespace Lessons.Marking.Tests;

public sealed class An_answer_that_is_marked : IAsyncLifetime
{
    private Serving serving = null!;

    public async ValueTask InitializeAsync() => serving = await Serving.StartAsync(MadeClass.OfEight);

    public ValueTask DisposeAsync() => serving.DisposeAsync();

    [Theory]
    [InlineData("7", 7)]
    [InlineData("7,5", 7.5)]
    [InlineData(" 0.25 ", 0.25)]
    [InlineData("0", 0)]
    [InlineData("10,0", 10)]
    public async Task Has_its_points_and_comment_in_the_gradebook_with_who_gave_them(string typed, double points)
    {
        var page = await serving.PageOfAsync("s12");
        var (code, said) = await serving.Teacher.SaveAsync(page, typed, "Well argued.\nGo on.", "1,3");
        Assert.Equal((HttpStatusCode.OK, "1 of 7 marked"), (code, said.GetProperty("progress").GetString()));
        Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", said.GetProperty("saved").GetString());
        Assert.Equal((points, "Well argued.\nGo on."), (serving.Class.MarkOf("s12")!.Points, serving.Class.MarkOf("s12")!.Comment));
        Assert.Contains(serving.Class.Book.Changes(MadeClass.Lesson), c => c is { Who: "Ms Bee", What: "marked by hand", Item: MadeClass.Question });
        var again = await serving.PageOfAsync("s12");
        Assert.Equal("Well argued.\nGo on.", again.QuerySelector("#comment")!.TextContent.Trim('\n'));
        Assert.Equal(["1", "3"], again.QuerySelectorAll("input.line[checked]").Select(l => l.GetAttribute("value")));
    }

    [Theory]
    [InlineData("11", "11 is more than there is. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("-1", "“-1” is no number of points. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("1e1", "“1e1” is no number of points. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("many", "“many” is no number of points. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("1.2.3", "“1.2.3” is no number of points. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("NaN", "“NaN” is no number of points. Write a number from 0 to 10, such as 10 or 5.")]
    [InlineData("0.12345678", "0.12345678 has too many decimals: 6 are enough. Write a number from 0 to 10, such as 10 or 5.")]
    public async Task Takes_no_points_that_there_are_not_and_says_which_there_are(string typed, string sentence)
    {
        var (code, said) = await serving.Teacher.SaveAsync(await serving.PageOfAsync("s12"), typed, "Kept?");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, sentence), (code, said.GetProperty("problem").GetString()));
        Assert.Null(serving.Class.MarkOf("s12"));
    }

    [Fact]
    public async Task Keeps_a_comment_before_there_are_points_and_waits_until_there_are_some()
    {
        var (code, said) = await serving.Teacher.SaveAsync(await serving.PageOfAsync("s12"), "", "To be weighed.", "2");
        Assert.Equal((HttpStatusCode.OK, "0 of 7 marked"), (code, said.GetProperty("progress").GetString()));
        Assert.Null(serving.Class.MarkOf("s12"));
        var page = await serving.PageOfAsync("s12");
        Assert.Equal("To be weighed.", page.QuerySelector("#comment")!.TextContent.Trim('\n'));

        await serving.Teacher.SaveAsync(page, "4", "To be weighed.");
        Assert.Equal((4, "To be weighed."), (serving.Class.MarkOf("s12")!.Points, serving.Class.MarkOf("s12")!.Comment));

        // Taking the points away takes the mark back, and keeps the words.
        await serving.Teacher.SaveAsync(await serving.PageOfAsync("s12"), "", "To be weighed.");
        Assert.Null(serving.Class.MarkOf("s12"));
        Assert.Equal("To be weighed.", (await serving.PageOfAsync("s12")).QuerySelector("#comment")!.TextContent.Trim('\n'));
        Assert.Equal("mark taken back", serving.Class.Book.Changes(MadeClass.Lesson)[^1].What);
    }

    [Fact]
    public async Task Is_not_overwritten_by_a_window_that_has_not_seen_it()
    {
        var (first, second) = (await serving.PageOfAsync("s12"), await serving.PageOfAsync("s12"));
        await serving.Teacher.SaveAsync(first, "8", "From the first window.");
        var (code, said) = await serving.Teacher.SaveAsync(second, "3", "From the second window.");
        Assert.Equal(HttpStatusCode.Conflict, code);
        Assert.Equal((8, "From the first window."), (said.GetProperty("stands").GetProperty("points").GetDouble(), said.GetProperty("stands").GetProperty("comment").GetString()));
        Assert.Equal((8, "From the first window."), (serving.Class.MarkOf("s12")!.Points, serving.Class.MarkOf("s12")!.Comment));

        // Whoever has seen it may.
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(second, "3", "From the second window.", seen: said.GetProperty("stands").GetRawText())).Code);
        Assert.Equal(3, serving.Class.MarkOf("s12")!.Points);
    }

    [Fact]
    public async Task May_be_sent_again_when_no_answer_came()
    {
        var page = await serving.PageOfAsync("s12");
        await serving.Teacher.SaveAsync(page, "8", "Half");
        var changes = serving.Class.Book.Changes(MadeClass.Lesson).Count;
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(page, "8", "Half")).Code);
        Assert.Equal(changes, serving.Class.Book.Changes(MadeClass.Lesson).Count);

        // And what was typed meanwhile goes over what went out before.
        var unanswered = page.QuerySelector("#marking")!.GetAttribute("data-seen") + """,{"points":8,"comment":"Half","rubric":""}""";
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(page, "9", "Half and more", seen: unanswered)).Code);
        Assert.Equal("Half and more", serving.Class.MarkOf("s12")!.Comment);
    }

    [Fact]
    public async Task Shows_which_quotations_stand_in_the_text_and_what_differs()
    {
        var page = await serving.PageOfAsync("s11");
        Assert.Equal(
            ["“police melted away”", "“seized the state TV station”", "“quickly grew from some hundred people to ten thousand”", "“the whole army joined the people”", "“former government ministers”"],
            page.QuerySelectorAll(".answer mark").Select(m => m.TextContent));
        Assert.Equal(["✓ ¶4", "✓ ¶3", "≈ nearly ¶4", "✗ not found", "≈ ¶20, not ¶5"], page.QuerySelectorAll(".answer .sign").Select(m => m.TextContent));
        Assert.Equal(("some", "a few"), (page.QuerySelector(".differences del")!.TextContent, page.QuerySelector(".differences ins")!.TextContent));
        var signs = page.QuerySelectorAll(".answer .sign").ToList();
        signs.ForEach(s => s.Remove());
        Assert.Equal(MadeClass.Mixed.ReplaceLineEndings("\n").Trim(), page.QuerySelector(".answer")!.TextContent);
    }

    [Fact]
    public async Task Marks_what_is_copied_without_quotation_marks()
    {
        serving.Class.HandIn("s15", "I say that the demonstration quickly grew from a few hundred people to ten thousand on that day.");
        serving.Class.CollectAndGrade();
        var page = await serving.PageOfAsync("s15");
        Assert.Equal("⧉ copied from ¶4", page.QuerySelector(".answer .sign.copied")!.TextContent);
    }

    [Fact]
    public async Task Can_be_marked_before_anything_was_graded_and_keeps_its_mark_afterwards()
    {
        using var made = new MadeClass();
        made.HandIn("s11", MadeClass.Mixed);
        made.Collect();
        await using var server = await MarkingServer.StartAsync(made.Options());
        using var teacher = await Visitor.OpenAsync(server);
        var page = await teacher.GoAsync("/named/was-it");
        Assert.Equal(HttpStatusCode.OK, (await teacher.SaveAsync(page, "6")).Code);
        made.CollectAndGrade();
        Assert.Equal((6, false), (made.MarkOf("s11")!.Points, CountedAttempts.Of(made.Book.Rows(MadeClass.Lesson)).Single().NeedsTeacher));
    }

    [Fact]
    public async Task Of_an_exercise_shows_the_code_and_what_the_check_said()
    {
        serving.Class.HandIn("s16", "Short.", ("word-count", "int words = model.Length; // <b>mine</b>"));
        serving.Class.CollectAndGrade();
        var page = await serving.PageOfAsync("s16", "word-count");
        Assert.Equal("int words = model.Length; // <b>mine</b>", page.QuerySelector("pre.code")!.TextContent);
        Assert.Contains("cannot be judged from outside", page.QuerySelector(".check")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0 of 1 marked", page.QuerySelector("#progress")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(page, "1,5")).Code);
        Assert.Equal(1.5, serving.Class.MarkOf("s16", "word-count")!.Points);
    }

    [Fact]
    public async Task Is_the_newest_graded_hand_in_of_each_student_unless_all_are_asked_for()
    {
        serving.Class.HandIn("s12", "A second try, which is newer.");
        serving.Class.CollectAndGrade();
        var count = (await serving.Teacher.GoAsync("/named/was-it")).QuerySelectorAll(".everybody li").Length;
        Assert.Equal(8, count);
        await using var every = await MarkingServer.StartAsync(serving.Class.Options() with { EveryHandIn = true });
        using var teacher = await Visitor.OpenAsync(every);
        var all = (await teacher.GoAsync("/named/was-it")).QuerySelectorAll(".everybody a").Select(a => a.TextContent).ToList();
        Assert.Equal(9, all.Count);
        Assert.Contains("Bekzat Asanov (s12), hand-in 2 of 2", all);
    }

    [Fact]
    public async Task Has_comments_that_were_kept_for_the_same_question()
    {
        var page = await serving.PageOfAsync("s12");
        foreach (var (path, text) in ((string, string)[])[("/keep", "Where does this stand?"), ("/keep", "</button><script>x</script>"), ("/keep", "Where does this stand?"), ("/forget", "</button><script>x</script>")])
        {
            Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.PostAsync(path, System.Text.Json.JsonSerializer.Serialize(new { item = MadeClass.Question, text }), Visitor.TokenOf(page))).Code);
        }

        Assert.Equal(["Where does this stand?"], serving.Class.Book.KeptComments(MadeClass.Lesson, MadeClass.Question));
        Assert.Contains("Where does this stand?", (await serving.PageOfAsync("s11")).QuerySelector("#kept")!.GetAttribute("data-kept"), StringComparison.Ordinal);
        Assert.Equal("[]", (await serving.PageOfAsync("s11", "two-quotes")).QuerySelector("#kept")!.GetAttribute("data-kept"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("</textarea></div></main><script src=//evil.example/x.js></script>")]
    [InlineData("“</mark><svg onload=alert(1)>” and \"<b>\" 'x' & &lt;")]
    [InlineData("\u001b[31mred\u001b[0m \u0007 \u0000 end")]
    [InlineData("\u202Eevil\u202C \u2066x\u2069 \u200F")]
    public async Task Shows_hostile_words_as_words(string words)
    {
        serving.Class.HandIn("s12", words);
        serving.Class.CollectAndGrade();
        var page = await serving.PageOfAsync("s12");
        Assert.Equal(["/script.js"], page.QuerySelectorAll("script").Select(s => s.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("img, svg, b, iframe, [onerror], [onload]"));
        var shown = page.QuerySelector(".answer")!.TextContent;
        Assert.DoesNotContain(shown, c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u202C' or '\u2066' or '\u2069');

        // And so are the teacher's own, which somebody may have pasted.
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(page, "1", words)).Code);
        page = await serving.PageOfAsync("s12");
        Assert.Single(page.QuerySelectorAll("script"));
        Assert.Equal("1", page.QuerySelector("#points")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Is_shown_to_its_end_when_it_has_a_million_characters_and_one_that_is_half()
    {
        serving.Class.HandIn("s12", string.Concat(Enumerable.Repeat("\"so\" it says. ", 80_000)));
        serving.Class.HandIn("s13", $"half {MadeClass.Half} of a sign");
        serving.Class.CollectAndGrade();
        var page = await serving.PageOfAsync("s12");
        Assert.True(Encoding.UTF8.GetByteCount(string.Concat(page.QuerySelectorAll(".answer").Select(a => a.TextContent))) > 1_000_000);
        Assert.Equal(HttpStatusCode.OK, (await serving.Teacher.SaveAsync(page, "0", "Too long.")).Code);
        Assert.Contains("half \uFFFD of a sign", (await serving.PageOfAsync("s13")).QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
    }
}
