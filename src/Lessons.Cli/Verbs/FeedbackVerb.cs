using System.CommandLine;
using System.Text;
using Lessons.Classroom;
using Lessons.Cli.Courses;
using Lessons.Cli.Feedback;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons feedback LESSON</c>: makes what learners get back, and an overview of the class.</summary>
internal static class FeedbackVerb
{
    private const string PageName = "feedback.html";
    private const string ZipName = "moodle-feedback.zip";

    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var lesson = new Argument<string>("LESSON");
        var course = new Option<string?>("--course") { HelpName = "FOLDER" };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION" };
        var finished = new Option<bool>("--only-finished");
        var replace = new Option<bool>("--replace");
        var command = new Command("feedback", "Makes what learners get back, and an overview of the class.") { lesson, course, database, finished, replace };
        command.SetAction(async (parsed, interrupt) =>
        {
            var name = parsed.GetRequiredValue(lesson);
            if (name.StartsWith('-'))
            {
                throw UsageWords.NoOption(name, "feedback ");
            }

            var found = AskedCourse.Find(screen, parsed.GetValue(course), $"feedback {name}");
            found.Assignment(name);
            var book = Gradebook.Open(parsed.GetValue(database) ?? Path.Combine(found.Folder, "gradebook.db"), screen.Clock);
            await screen.Out.WriteLineAsync(Run(screen, found, book, name, parsed.GetValue(finished), parsed.GetValue(replace), interrupt));
            return Exit.Done;
        });
        return command;
    }

    private static string Run(Screen screen, Course course, Gradebook book, string name, bool onlyFinished, bool replace, CancellationToken interrupt)
    {
        var marks = ClassMarks.Of(course, book, name);
        var lesson = LessonFeedback.Of(course, name);
        var to = new FeedbackFolder(course, name);
        var chosen = marks.Students.Where(s => s.IsSeen && (!onlyFinished || s.IsFinished)).ToList();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var student in chosen)
        {
            interrupt.ThrowIfCancellationRequested();
            var feedback = lesson.Of(student)!;
            var folder = FeedbackFolder.Of(student.Student.Id);
            files[$"{folder}/{PageName}"] = Encoding.UTF8.GetBytes(FeedbackPage.Write(feedback));
            if (FeedbackNotebook.Of(feedback) is { } notebook)
            {
                files[$"{folder}/{FeedbackFolder.Of(marks.Assignment.Lesson)}.ipynb"] = Encoding.UTF8.GetBytes(NotebookFile.Format(notebook));
            }
        }

        files["overview.html"] = Encoding.UTF8.GetBytes(OverviewPage.Write(ClassOverview.Of(course, marks)));
        var changes = to.Write(files, replace).ToDictionary(c => c.Key, c => c.Value);
        var zip = Zip(to, chosen, files.Keys);
        if (zip.Count > 0)
        {
            changes.Add(ZipName, to.Write(new Dictionary<string, byte[]> { [ZipName] = MoodleFeedback.Zip(zip) }, replace: true)[ZipName]);
        }

        return FeedbackWords.Report(marks, chosen, changes, zip.Count > 0 ? ZipName : null, screen.Shown(to.Folder));
    }

    // What lies in the folder goes into it, also what a teacher has changed there by hand.
    private static Dictionary<string, byte[]> Zip(FeedbackFolder to, IEnumerable<StudentMarks> students, IEnumerable<string> files)
    {
        var all = files.ToList();
        var zip = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var student in students)
        {
            if (student.HandIn is not { } handIn || MoodleFeedback.FolderOf(handIn) is not { } moodle)
            {
                continue;
            }

            var folder = FeedbackFolder.Of(student.Student.Id) + "/";
            foreach (var file in all.Where(f => f.StartsWith(folder, StringComparison.Ordinal)))
            {
                zip[$"{moodle}/{file[folder.Length..]}"] = to.Read(file)!;
            }
        }

        return zip;
    }
}
