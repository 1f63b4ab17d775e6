using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Courses;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons collect LESSON FROM...</c>: takes in what learners have handed in, and says who is missing.</summary>
internal static class CollectVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var lesson = new Argument<string>("LESSON");
        var from = new Argument<string[]>("FROM") { Arity = ArgumentArity.OneOrMore };
        var course = new Option<string?>("--course") { HelpName = "FOLDER" };
        var command = new Command("collect", "Takes in what learners have handed in.") { lesson, from, course };
        command.SetAction(async (parsed, interrupt) =>
        {
            var (name, sources) = (parsed.GetRequiredValue(lesson), parsed.GetRequiredValue(from));
            if (sources.Prepend(name).FirstOrDefault(n => n.StartsWith('-')) is { } option)
            {
                throw UsageWords.NoOption(option, "collect ");
            }

            var found = AskedCourse.Find(screen, parsed.GetValue(course), $"collect {name} FROM");
            var report = Collector.Collect(found, name, sources.Select(s => Path.GetFullPath(s, screen.Folder)), screen.Clock);
            await screen.Out.WriteLineAsync(CollectTable.Of(report));
            await screen.Out.WriteLineAsync();
            await screen.Out.WriteLineAsync(CourseWords.ReportIn(screen.Shown(found.CollectedFolder(report.Lesson))));
            return Exit.Done;
        });
        return command;
    }
}
