using System.Text;

namespace Lessons.Marking.Tests;

public sealed class Names_that_are_hidden
{
    [Fact]
    public async Task Stand_nowhere_in_the_bytes_of_any_page()
    {
        await using var serving = await Serving.StartAsync(MadeClass.OfEight, o => o with { IsAnonymous = true });
        var made = serving.Class;
        made.HandIn("s15", "My name is Patrick  O'Neil, s15, e.15@school.example, and I worked with Ann Bee. I say yes.", ("word-count", "// Patrick O'Neil\nint words = 3; // ask Bee, Ann"));
        made.CollectAndGrade();
        made.Book.Record(made.AttemptOf("s16"), "other", Classroom.SubmissionResult.CouldNot("/course/collected/07-write/s16/1/submission.ipynb is not there. Collect the hand-in again."));
        var seen = new Queue<string>(["/"]);
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        while (seen.TryDequeue(out var path))
        {
            if (!all.ContainsKey(path))
            {
                all[path] = Encoding.UTF8.GetString(await serving.Teacher.BytesAsync(path));
                var page = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(all[path], TestContext.Current.CancellationToken);
                page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("/named", StringComparison.Ordinal)).ToList().ForEach(seen.Enqueue);
            }
        }

        // Every learner at every question, both ways of going through them.
        Assert.True(all.Count > 8 * 5, $"Only {all.Count} pages were found.");
        foreach (var (path, text) in all)
        {
            Assert.All(MadeClass.Telling.Append("Bee").Append("2026"), name => Assert.False(text.Contains(name, StringComparison.OrdinalIgnoreCase) && !IsOfTheLesson(name, text), $"{path} holds {name}"));
        }

        Assert.Contains(all.Values, t => t.Contains("My name is [name hidden], [name hidden], [name hidden], and I worked with [name hidden].", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Have_numbers_in_their_place_that_stay_and_say_nothing_of_the_order()
    {
        await using var serving = await Serving.StartAsync(MadeClass.OfEight);
        var first = await LabelsAsync(serving.Teacher);
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"Learner {n}"), first.Select(l => l.Label));

        // Another day, another process, one more hand-in: the same learner has the same number.
        serving.Class.HandIn("s12", "Another try.");
        serving.Class.CollectAndGrade();
        await using var later = await MarkingServer.StartAsync(serving.Class.Options());
        using var teacher = await Visitor.OpenAsync(later);
        var second = await LabelsAsync(teacher);
        Assert.Equal(first.Where(l => !l.Answer.StartsWith("It was an overthrow", StringComparison.Ordinal)), second.Where(l => !l.Answer.StartsWith("Another try", StringComparison.Ordinal)));
        Assert.NotEqual(await AnswersByNameAsync(serving.Teacher), first.Select(l => l.Answer));
    }

    [Fact]
    public async Task Can_be_shown_and_hidden_again()
    {
        await using var serving = await Serving.StartAsync(MadeClass.OfEight, o => o with { IsAnonymous = true });
        var page = await serving.Teacher.GoAsync("/");
        Assert.Equal("Show names", page.QuerySelector(".mode")!.TextContent);
        page = await serving.Teacher.GoAsync((await serving.Teacher.GoAsync("/anonymous/was-it")).QuerySelector(".mode")!.GetAttribute("href")!);
        Assert.Contains("Asanov", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hide names", page.QuerySelector(".mode")!.TextContent);
    }

    private static async Task<List<(string Label, string Answer)>> LabelsAsync(Visitor teacher)
    {
        var labels = new List<(string, string)>();
        foreach (var link in (await teacher.GoAsync("/anonymous/was-it?show=all")).QuerySelectorAll(".everybody a").ToList())
        {
            var page = await teacher.GoAsync(link.GetAttribute("href")!);
            labels.Add((page.QuerySelector("h1")!.TextContent, page.QuerySelector(".answer")?.TextContent ?? ""));
        }

        return labels;
    }

    private static async Task<List<string>> AnswersByNameAsync(Visitor teacher)
    {
        var answers = new List<string>();
        foreach (var link in (await teacher.GoAsync("/named/was-it?show=all")).QuerySelectorAll(".everybody a").ToList())
        {
            answers.Add((await teacher.GoAsync(link.GetAttribute("href")!)).QuerySelector(".answer")?.TextContent ?? "");
        }

        return answers;
    }

    // No page of this lesson has these words of its own; the headers have the day.
    private static bool IsOfTheLesson(string name, string text) => name == "2026" && !text[text.IndexOf("<!doctype", StringComparison.Ordinal)..].Contains(name, StringComparison.Ordinal);
}
