using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Checking;
using Lessons.Cli.Courses;
using Lessons.Cli.Install;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons assign LESSON</c>: puts a lesson into a course, and makes what learners get.</summary>
internal static class AssignVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var command = new Command("assign", "Puts a lesson into a course, and makes what learners get.")
        {
            new Argument<string>("LESSON"),
            new Option<string?>("--to") { HelpName = "FOLDER|ZIP" },
            new Option<string?>("--roster") { HelpName = "CSV" },
            new Option<string?>("--due") { HelpName = "WHEN" },
            new Option<string?>("--late") { HelpName = "none|zero|PERCENT-a-day" },
            new Option<string[]>("--extend") { HelpName = "STUDENT=WHEN", AllowMultipleArgumentsPerToken = true },
            new Option<bool>("--variants"),
            new Option<string?>("--word") { HelpName = "WORD" },
            new Option<string?>("--course") { HelpName = "FOLDER" },
        };
        command.SetAction((parsed, interrupt) => RunAsync(screen, parsed, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(Screen screen, ParseResult parsed, CancellationToken interrupt)
    {
        var name = parsed.GetRequiredValue<string>("LESSON");
        if (name.StartsWith('-'))
        {
            throw UsageWords.NoOption(name, "assign ");
        }

        var pack = Pack.Above(screen.Folder);
        var task = ReleaseVerb.Read(screen, pack, name);
        var seeds = Pack.Above(task.Folder) is { } its ? Path.Combine(its.Folder, "seeds") : Path.Combine(task.Folder, "seeds");
        var request = Request(screen, parsed, task, seeds);
        var course = AskedCourse.FindOrNew(screen, parsed.GetValue<string?>("--course"));
        var to = parsed.GetValue<string?>("--to") is { } said ? Path.GetFullPath(said, screen.Folder) : null;
        if (to is not null && request.Variants && IsZip(to))
        {
            throw CourseWords.VariantsToZip(screen.Shown(to));
        }

        try
        {
            var found = await CheckedPack.OfAsync(screen, [task], mutates: false, interrupt);
            if (found.Errors > 0)
            {
                await screen.Error.WriteLineAsync(CheckReport.Of(found));
                await screen.Error.WriteLineAsync(CourseWords.NotAssigned(task.Shown, found.Errors));
                return Exit.ToMend;
            }

            interrupt.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            await screen.Error.WriteLineAsync(CheckWords.Interrupted("assign " + name));
            return Exit.Interrupted;
        }

        var lesson = LessonReader.Read(task.Notebook.LessonCells(), task.Name, TeachingWords.English).Lesson.Id;
        to ??= request.Variants ? Path.Combine(course.Folder, "handouts", lesson) : Path.Combine(course.Folder, "handouts", lesson + ".zip");
        RequireFree(screen, to, lesson);
        var assigned = Assigner.Assign(course, request, screen.Clock);
        Write(assigned, to);
        await screen.Out.WriteLineAsync(CourseWords.AssignedAs(assigned.Assignment, screen.Shown(to), assigned.Handouts.Count, screen.Shown(course.Folder)));
        foreach (var note in assigned.Notes)
        {
            await screen.Out.WriteLineAsync(note);
        }

        return Exit.Done;
    }

    private static AssignRequest Request(Screen screen, ParseResult parsed, NotebookTask task, string seeds)
    {
        var due = parsed.GetValue<string?>("--due") is { } said ? DueTime.Parse(said) ?? throw CourseWords.BadTime("--due", said) : (DateTimeOffset?)null;
        var extended = (parsed.GetValue<string[]>("--extend") ?? []).Select(e => e.Split('=', 2) is [{ Length: > 0 } who, var when] ? (who, DueTime.Parse(when) ?? throw CourseWords.BadTime("--extend " + who, when)) : throw CourseWords.BadExtension(e)).ToList();
        return new(task.Notebook, File.ReadAllBytes(task.Path), task.Name)
        {
            Word = parsed.GetValue<string?>("--word"),
            Seeds = seeds,
            Roster = parsed.GetValue<string?>("--roster") is { } roster ? Path.GetFullPath(roster, screen.Folder) : null,
            Due = due,
            Late = parsed.GetValue<string?>("--late") is { } late ? LatePolicy.Parse(late) ?? throw CourseWords.BadLate(late) : null,
            Extensions = extended.GroupBy(e => e.who, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last().Item2, StringComparer.OrdinalIgnoreCase),
            Variants = parsed.GetValue<bool>("--variants"),
            Editor = VsCodeFolder.Contents(),
            Words = new TeachingWords(LearnerLanguage.Of(screen).Culture),
        };
    }

    private static bool IsZip(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    // Somebody may have opened the folder and worked in it where it stands.
    private static void RequireFree(Screen screen, string to, string lesson)
    {
        var file = Path.Combine(to, lesson + ".ipynb");
        if (IsZip(to) || !File.Exists(file))
        {
            return;
        }

        try
        {
            if (LearnerCopy.IsUntouched(NotebookFile.Read(file)))
            {
                return;
            }
        }
        catch (NotebookException)
        {
            // What cannot be read may be somebody's work, too.
        }

        throw CourseWords.HandoutWorkedIn(screen.Shown(file));
    }

    private static void Write(Assigned assigned, string to)
    {
        var lesson = assigned.Assignment.Lesson;
        foreach (var (student, files) in assigned.Handouts)
        {
            if (student.Length > 0)
            {
                HandoutWriter.Zip(Path.Combine(to, HandoutWriter.NameOf(student) + ".zip"), lesson, files, assigned.Assignment.Assigned);
            }
            else if (IsZip(to))
            {
                HandoutWriter.Zip(to, lesson, files, assigned.Assignment.Assigned);
            }
            else
            {
                HandoutWriter.Folder(to, files);
            }
        }
    }
}
