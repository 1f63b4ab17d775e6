using System.CommandLine;
using Lessons.Classroom;
using Lessons.Cli.Courses;
using Lessons.Cli.Teaching;
using Lessons.Teaching;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons submit [NOTEBOOK]</c>: packs a learner's notebook into one file to hand in.</summary>
internal static class SubmitVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var notebook = new Argument<string?>("NOTEBOOK") { Arity = ArgumentArity.ZeroOrOne };
        var name = new Option<string?>("--as") { HelpName = "NAME" };
        var to = new Option<string?>("--to") { HelpName = "FOLDER" };
        var command = new Command("submit", "Packs a notebook into one file to hand in.") { notebook, name, to };
        command.SetAction(async (parsed, interrupt) =>
        {
            var asked = parsed.GetValue(notebook);
            if (asked?.StartsWith('-') is true)
            {
                throw UsageWords.NoOption(asked, "submit ");
            }

            var language = LearnerLanguage.Of(screen);
            var folder = parsed.GetValue(to) is { } f ? Path.GetFullPath(f, screen.Folder) : null;
            var package = HandInPackage.Make(Find(screen, asked), parsed.GetValue(name), folder, screen.Clock);
            await screen.Out.WriteLineAsync(HandInReceipt.Of(package, screen.Shown(package.Path), new TeachingWords(language.Culture)));
            return Exit.Done;
        });
        return command;
    }

    private static string Find(Screen screen, string? asked)
    {
        if (asked is not null)
        {
            var path = Path.GetFullPath(asked, screen.Folder);
            path = File.Exists(path) || path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? path : path + ".ipynb";
            return File.Exists(path) ? path : throw CourseWords.NotANotebook(screen.Shown(path));
        }

        var there = Directory.EnumerateFiles(screen.Folder, "*.ipynb").Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        return there is [var only] ? only : there.Count == 0 ? throw CourseWords.NothingToSubmit(screen.Folder) : throw CourseWords.SeveralToSubmit([.. there.Select(f => Path.GetFileNameWithoutExtension(f))]);
    }
}
