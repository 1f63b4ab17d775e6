using System.Security.Cryptography;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Lessons.Classroom;
using Lessons.Cli;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;
using Lessons.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>The pages of <c>lessons feedback</c> in Chromium: without a network, in both themes, wide, on a phone and in print.</summary>
public sealed class Feedback_in_the_browser
{
    private const string Lesson = "04-seats";
    private static readonly string[] Outcomes = [nameof(Outcome.Passed), nameof(Outcome.Failed), nameof(Outcome.NotAnswered), nameof(Outcome.CheckBroken)];

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(0)]
    public async Task Is_accessible_and_keeps_within_the_page(int learners)
    {
        var chromium = Needs.Chromium();
        var folder = Directory.CreateTempSubdirectory("lessons-feedback-").FullName;
        try
        {
            Course(folder, learners);
            using var said = new StringWriter();
            using var problem = new StringWriter();
            Assert.Equal((Exit.Done, ""), (await LessonsApp.RunAsync(["feedback", Lesson], new Screen(said, problem, folder, Live: false), TestContext.Current.CancellationToken), problem.ToString()));
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
            var pages = learners == 0 ? ["overview.html"] : (string[])["overview.html", "s000/feedback.html", .. learners > 5 ? (string[])["s003/feedback.html", "s005/feedback.html"] : []];
            foreach (var (name, scheme, width) in pages.SelectMany(p => ((ColorScheme, int)[])[(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390), (ColorScheme.Dark, 390)], (p, look) => (p, look.Item1, look.Item2)))
            {
                var page = await browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 }, BypassCSP = true });
                var asked = new List<string>();
                page.Request += (_, request) => asked.Add(request.Url);
                await page.GotoAsync(new Uri(Path.Combine(folder, "feedback", Lesson, name)).AbsoluteUri);
                Assert.Single(asked);
                Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} at {width} slides sideways.");
                Assert.Equal(0, await page.Locator("script").CountAsync());
                var result = await page.RunAxe(new AxeRunOptions());
                Assert.True(result.Passes.Length > 10, "axe has looked at next to nothing.");
                Assert.Equal("", string.Join('\n', result.Violations.Select(v => $"{name} {scheme} {width} {v.Id}: {v.Help} {v.Nodes.FirstOrDefault()?.Html}")));
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                Assert.True(await page.Locator("h1").IsVisibleAsync());
                await page.CloseAsync();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Made-up learners: each in another state, by their number.
    private static void Course(string folder, int learners)
    {
        var author = Repository.PathOf("notebooks", Lesson + ".ipynb");
        var release = LearnerCopy.WithoutLocks(NotebookFile.Read(author), Lesson);
        var lesson = LessonReader.Read(release.LessonCells(), Lesson, TeachingWords.English).Lesson;
        Write(Path.Combine(folder, "course.json"), "{}");
        Write(Path.Combine(folder, "roster.csv"), "id,name\n" + string.Concat(Enumerable.Range(0, learners + 2).Select(n => $"s{n:000},Learner {n} <b>\n")));
        Write(Path.Combine(folder, "lessons", Lesson, Assignment.FileName), """{"lesson":"04-seats","version":"","assigned":"2026-11-01T00:00:00Z","due":"2026-11-20T00:00:00Z","late":"10-a-day","points":14}""");
        Write(Path.Combine(folder, "lessons", Lesson, Assignment.Release), NotebookFile.Format(release));
        File.Copy(author, Path.Combine(folder, "lessons", Lesson, Assignment.Instructor));
        var notebook = NotebookFile.Format(release with { Cells = [.. release.Cells.Select(c => c.Source.StartsWith("#!exercise", StringComparison.Ordinal) ? c with { Source = c.Source.Split('\n')[0] + "\nvar words = \"" + new string('w', 120) + "\"; // 1 < 2" } : c.Source.StartsWith("#!answer", StringComparison.Ordinal) ? c with { Source = c.Source + "I say “President” twice.\n\n<script>no</script>" } : c)] });
        var hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(notebook)));
        for (var n = 0; n < learners; n++)
        {
            var handed = new DateTimeOffset(2026, 11, 19 + (n % 3), 12, 0, 0, TimeSpan.Zero);
            var at = Path.Combine(folder, "collected", Lesson, $"s{n:000}", "1");
            Write(Path.Combine(at, HandIn.Notebook), notebook);
            Write(Path.Combine(at, HandIn.FileName), JsonSerializer.Serialize(new { lesson = Lesson, student = $"s{n:000}", handed_in = handed, received = handed, sha256 = hash }));
        }

        var book = Gradebook.Open(Path.Combine(folder, "gradebook.db"));
        // A gradebook's every change is a file's flush; a few tens show all there is.
        foreach (var n in Enumerable.Range(0, learners).Where(n => n is < 12 or > 280))
        {
            var attempt = new AttemptEntry(Lesson, $"s{n:000}", "1", hash, new DateTimeOffset(2026, 11, 19 + (n % 3), 12, 0, 0, TimeSpan.Zero));
            book.Record(attempt, "1111", n % 6 == 5 ? SubmissionResult.CouldNot("It cannot be read. Ask for it again.") : new(GradingEnd.Graded, null,
            [
                .. lesson.Items.Select((i, at) => Outcomes[(n + at) % 4] is var outcome && i is WrittenAnswer
                    ? new ItemResult(i.Id, nameof(Outcome.Passed), 0, i.Points, ["Long enough."]) { NeedsTeacher = true, Feedback = ["“President” stands in ¶ 3."] }
                    : new ItemResult(i.Id, outcome, outcome == nameof(Outcome.Passed) ? i.Points : 0, i.Points, [$"`x` is {n % 3} <i>. {new string('v', 90)}"]) { NeedsTeacher = outcome == nameof(Outcome.CheckBroken), Feedback = [$"`x` is {n % 3} <i>. {new string('v', 90)}"] }),
            ])
            {
                Repairs = n % 2 == 0 ? ["`limits` was deleted; its cell was put back as it was handed out, without an answer."] : [],
            });
            if (n % 4 == 3)
            {
                book.Mark(attempt, "your-reading", 2.5, "Well seen.\n*Two* lines.", "Ms Bee");
            }
        }
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
