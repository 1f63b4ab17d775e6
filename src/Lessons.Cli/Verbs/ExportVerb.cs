using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Courses;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons export LESSON</c>: writes marks for other programs.</summary>
internal static class ExportVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var command = new Command("export", "Writes marks for other programs.")
        {
            new Argument<string[]>("LESSON") { Arity = ArgumentArity.ZeroOrMore },
            new Option<string?>("--format") { HelpName = "FORM" },
            new Option<string?>("--to") { HelpName = "FILE" },
            new Option<bool>("--only-finished"),
            new Option<string?>("--column") { HelpName = "NAME" },
            new Option<bool>("--replace"),
            new Option<string?>("--course") { HelpName = "FOLDER" },
            new Option<string?>("--database") { HelpName = "CONNECTION" },
        };
        command.SetAction(async (parsed, interrupt) =>
        {
            var asked = parsed.GetValue<string[]>("LESSON") ?? [];
            if (asked.FirstOrDefault(n => n.StartsWith('-')) is { } option)
            {
                throw UsageWords.NoOption(option, "export ");
            }

            var format = Format(parsed.GetValue<string?>("--format") ?? "nbgrader");
            var course = AskedCourse.Find(screen, parsed.GetValue<string?>("--course"), "export LESSON");
            string[] lessons = asked.Length > 0 ? [.. asked.Distinct(StringComparer.Ordinal).Select(l => course.Assignment(l).Lesson)] : [.. course.Lessons()];
            if (lessons.Length == 0)
            {
                throw FeedbackWords.NothingAssigned();
            }

            if (lessons.Length > 1 && !MarksExport.TakesSeveral(format))
            {
                throw FeedbackWords.OneLesson(Name(format), lessons);
            }

            var column = parsed.GetValue<string?>("--column");
            if (column is not null && (format is not MarksFormat.Canvas || lessons.Length > 1))
            {
                throw FeedbackWords.OnlyCanvas();
            }

            var book = AskedCourse.OpenGradebook(screen, course, parsed.GetValue<string?>("--database"), lessons[0]);
            var marks = MarksExport.Of(format, [.. lessons.Select(l => ClassMarks.Of(course, book, l))], [.. lessons.SelectMany(book.Changes)], new() { OnlyFinished = parsed.GetValue<bool>("--only-finished"), Column = column });
            var to = parsed.GetValue<string?>("--to") is { } said ? Path.GetFullPath(said, screen.Folder)
                : Path.Combine(course.Folder, "exports", $"{(lessons.Length == 1 ? FeedbackFolder.Of(lessons[0]) : "all")}-{Name(format)}.{(format is MarksFormat.Ags ? "json" : "csv")}");
            var isSame = ExportedFile.Write(screen, to, marks, format, parsed.GetValue<bool>("--replace"));
            await screen.Out.WriteLineAsync(FeedbackWords.Exported(screen.Shown(to), marks.Rows, Name(format), isSame));
            foreach (var note in marks.Notes)
            {
                await screen.Out.WriteLineAsync(note);
            }

            return Exit.Done;
        });
        return command;
    }

    private static string Name(MarksFormat format) => format.ToString().ToLowerInvariant();

    private static MarksFormat Format(string said) =>
        Enum.GetValues<MarksFormat>().Cast<MarksFormat?>().FirstOrDefault(f => string.Equals(Name(f!.Value), said.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw FeedbackWords.NoFormat(said);
}
