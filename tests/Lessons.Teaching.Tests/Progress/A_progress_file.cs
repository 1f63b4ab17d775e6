using System.Text;

namespace Lessons.Teaching.Tests;

public sealed class A_progress_file : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lessons-").FullName;

    private string FilePath => Path.Combine(folder, "02-seats.progress.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ProgressEvent Event(int n, string item = "seat-share") =>
        new(ProgressEvents.Result, "02-seats", "1", item, "content", new DateTimeOffset(2026, 3, 24, 10, 0, n % 60, TimeSpan.Zero)) { Outcome = Outcome.Failed, Points = 0, Kind = $"kind {n}", Answer = "Айгүл: “no”\n" };

    private ProgressFile Filled(int lines)
    {
        var file = new ProgressFile(FilePath);
        for (var i = 0; i < lines; i++)
        {
            file.Add(Event(i));
        }

        return file;
    }

    [Fact]
    public void Keeps_what_happened_a_line_each()
    {
        var file = Filled(3);
        var log = file.Read();
        Assert.Equal([Event(0), Event(1), Event(2)], log.Events);
        Assert.Empty(log.Changed);
        Assert.False(log.IsTorn);
        Golden.Match("Lessons.Teaching.Tests", "progress.jsonl", File.ReadAllText(FilePath));
    }

    [Fact]
    public void That_is_not_there_is_empty() => Assert.Empty(new ProgressFile(FilePath).Read().Events);

    [Fact]
    public void Cut_off_anywhere_keeps_every_whole_line_says_so_and_goes_on()
    {
        Filled(3);
        var bytes = File.ReadAllBytes(FilePath);
        var second = Array.IndexOf(bytes, (byte)'\n', Array.IndexOf(bytes, (byte)'\n') + 1) + 1;
        for (var length = second + 1; length < bytes.Length - 1; length += 7)
        {
            File.WriteAllBytes(FilePath, bytes[..length]);
            var file = new ProgressFile(FilePath);
            var log = file.Read();
            Assert.Equal((length, 2, true), (length, log.Events.Count, log.IsTorn));

            file.Add(Event(9));
            Assert.Equal([Event(0), Event(1), Event(9)], file.Read().Events);
            Assert.Empty(file.Read().Changed);
        }
    }

    [Theory]
    [InlineData("\"points\":0", "\"points\":2", 1)]
    [InlineData("Failed", "Passed", 1)]
    [InlineData("kind 1", "kind 7", 2)]
    [InlineData("2026-03-24T10:00:02", "2026-03-24T10:00:03", 3)]
    public void Shows_a_line_that_was_changed(string from, string to, int line)
    {
        Filled(3);
        var text = File.ReadAllText(FilePath);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(FilePath, text[..at] + to + text[(at + from.Length)..]);
        var log = new ProgressFile(FilePath).Read();
        Assert.Equal([line], log.Changed);
        Assert.Equal(2, log.Events.Count);
    }

    [Fact]
    public void Shows_a_line_that_was_taken_out_put_in_or_moved()
    {
        Filled(4);
        var lines = File.ReadAllLines(FilePath);
        IReadOnlyList<int> Changed(params string[] now)
        {
            File.WriteAllLines(FilePath, now);
            return new ProgressFile(FilePath).Read().Changed;
        }

        Assert.Equal([2], Changed(lines[0], lines[2], lines[3]));
        Assert.Equal([1], Changed(lines[1], lines[2], lines[3]));
        Assert.Equal([3], Changed(lines[0], lines[1], lines[0], lines[1]).Take(1));
        Assert.Equal([2], Changed(lines[0], "{\"event\":\"exercise_result\"}", lines[1]));
        Assert.Equal([2, 3, 4], Changed(lines[0], lines[2], lines[1], lines[3]));
    }

    [Fact]
    public void Written_by_many_at_once_has_every_line_whole_and_chained()
    {
        Parallel.For(0, 8, writer =>
        {
            var file = new ProgressFile(FilePath);
            for (var i = 0; i < 20; i++)
            {
                file.Add(Event(i, $"item-{writer}"));
            }
        });
        var log = new ProgressFile(FilePath).Read();
        Assert.Equal((160, 0, false), (log.Events.Count, log.Changed.Count, log.IsTorn));
        Assert.All(log.Events.GroupBy(e => e.Item), g => Assert.Equal(Enumerable.Range(0, 20).Select(i => $"kind {i}"), g.Select(e => e.Kind)));
    }

    [Fact]
    public void Holds_a_line_longer_than_what_is_read_at_once()
    {
        var file = new ProgressFile(FilePath);
        file.Add(Event(0) with { Answer = new string('ы', 200_000) });
        file.Add(Event(1));
        Assert.Equal((2, 0), (file.Read().Events.Count, file.Read().Changed.Count));
    }

    [Theory]
    [InlineData("off", true)]
    [InlineData(" OFF ", true)]
    [InlineData("0", true)]
    [InlineData("on", false)]
    [InlineData(null, false)]
    public void Is_switched_off_by_one_word(string? value, bool isOff) => Assert.Equal(isOff, ProgressFile.IsOff(value));

    [Fact]
    public void Stands_beside_its_notebook() => Assert.Equal(FilePath, ProgressFile.Beside(Path.Combine(folder, "02-seats.ipynb"))?.Path);

    [Fact]
    public void That_cannot_be_written_is_told_and_nothing_breaks()
    {
        var lesson = new Lesson("02-seats", "Seats", [Bench.Exercise("Expect.Value<int>(\"a\").Of(1);")]);
        var book = new ProgressBook(lesson, new ProgressFile(Path.Combine(folder, "no such folder", "x.jsonl")), TeachingWords.English);
        Assert.StartsWith("I could not write your progress to ", book.Viewed("Who speaks?"), StringComparison.Ordinal);
        Assert.Null(new ProgressBook(lesson, null, TeachingWords.English).Viewed("Who speaks?"));
    }

    [Fact]
    public async Task Tells_how_far_a_learner_is()
    {
        var exercise = Bench.Exercise("Expect.Value<int>(\"a\").Of(1).Hint(\"One.\").Hint(\"Two.\");");
        var quiz = new Quiz("who-wrote-it", 1, 2, QuizKind.One, "Who?");
        var answer = new WrittenAnswer("why-trust", 4, 3, "Why?", 0, 0);
        var second = exercise with { Id = "second" };
        var lesson = new Lesson("02-seats", "Seats and shares", [exercise, quiz, answer, second]) { Aims = ["say what a share is", "work one out"], Minutes = 25 };
        var text = new StringBuilder();
        void Show(string what, Lesson now, ProgressFile? file) => text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"=== {what}\n{new ProgressBook(now, file, TeachingWords.English).Now}\n");

        var file = new ProgressFile(FilePath);
        Show("switched off", lesson, null);
        Show("nothing yet", lesson, file);
        var book = new ProgressBook(lesson, file, TeachingWords.English);
        var (right, wrong) = (await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 1;"), await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 5;"));
        Assert.Null(book.Viewed("1. Open the text"));
        Assert.Null(book.Ran(exercise, wrong, "int a = 5;"));
        Assert.Null(book.Ran(exercise, wrong, "int a = 6;"));
        Assert.Null(book.Helped(exercise, exercise.Hints[0]));
        Assert.Equal([wrong.Kind, wrong.Kind], book.Now.For(exercise).Kinds);
        Assert.Equal((2, 1), (book.Now.For(exercise).FailedTries, book.Now.For(exercise).Hints));
        Show("two tries and a hint", lesson, file);

        book.Ran(exercise, right, "int a = 1;");
        book.Answered(answer, AnswerReport.Of(answer, "Because.", null, TeachingWords.English).Grade, "Because.");
        Show("passed, and an answer written", lesson, file);
        Assert.Empty(book.Now.For(exercise).Kinds);

        // The same file, read by a kernel that was started anew.
        Assert.Equal(book.Now.ToString(), LessonProgress.Of(lesson, new ProgressFile(FilePath).Read(), TeachingWords.English).ToString());
        Show("the exercise has changed since", lesson with { Items = [exercise with { Stub = "int b = ____;" }, quiz, answer, second] }, file);
        Show("another version", lesson with { Version = "2" }, file);
        await File.AppendAllTextAsync(FilePath, "{\"event\":\"exercise_result\",\"outc", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(FilePath, (await File.ReadAllTextAsync(FilePath, TestContext.Current.CancellationToken)).Replace("int a = 5;", "int a = 1;", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Show("a changed line and a torn one", lesson, file);
        text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"=== the card\n{new LessonCard(lesson, book.Now)}");
        Golden.Match("Lessons.Teaching.Tests", "progress.txt", text.ToString());
    }
}
