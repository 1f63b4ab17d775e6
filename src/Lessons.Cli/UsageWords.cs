using System.CommandLine;
using System.CommandLine.Parsing;

namespace Lessons.Cli;

/// <summary>The sentences of the tool about how it was used, all in one place. Each ends with the next command to try.</summary>
internal static class UsageWords
{
    public static UsageException NoPack(string folder) => new(
        $"There is no lesson pack here: neither {folder} nor a folder above it holds notebooks/. Go to the pack's folder, or name a notebook: lessons run NOTEBOOK");

    public static UsageException EmptyPack(string notebooks) => new(
        $"There are no notebooks in {notebooks}/. Put one there, or name one that is elsewhere: lessons run NOTEBOOK");

    public static UsageException NothingNamed() => new("Which notebook shall run? Name one: lessons run NOTEBOOK");

    public static string NoNotebook(string asked, string meant) => $"There is no notebook {asked}. Did you mean {meant}? lessons run {meant}";

    public static UsageException OverTheInput(string shown, string name) => new(
        $"{shown} would be overwritten by its own run, because the folder to write to is the one it stands in. Choose another: lessons run {name} --out site");

    public static UsageException SameName(string first, string second) => new(
        $"{first} and {second} would both be written to one file. Run one at a time, each with its own folder: lessons run {second} --out FOLDER");

    public static UsageException CannotWrite(string shown, string why) => new(
        $"{shown} cannot be written: {why} Choose another folder: lessons run NOTEBOOK --out FOLDER");

    public static string NoLanguage(string named) =>
        $"{LearnerLanguage.Variable} is \"{named}\", and Lessons speaks en, ru and ky: set {LearnerLanguage.Variable} to one of these, or leave it unset for the language of this machine.";

    public static UsageException NoOption(string asked, string verb) => new(
        $"There is no option \"{asked}\". See what there is: lessons {verb}--help");

    public static UsageException NotUnderstood(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command.Name;
        if (parsed.Errors.Select(e => e.SymbolResult).OfType<OptionResult>().FirstOrDefault() is { Option: var option })
        {
            return verb == "new" ? Starter.NewWords.NoValue(option.Name) : new UsageException(option.Name switch
            {
                "--out" => "--out needs one folder: lessons run NOTEBOOK --out FOLDER",
                "--to" => verb == "release" ? "--to needs one folder: lessons release NOTEBOOK --to FOLDER" : $"--to needs one place: lessons {verb} --to FOLDER",
                "--roster" => "--roster needs one file: lessons assign NOTEBOOK --roster class.csv",
                "--due" => "--due needs a day, or a day and a time in quotation marks: lessons assign NOTEBOOK --due \"2026-12-01 18:00\"",
                "--late" => "--late needs one rule: lessons assign NOTEBOOK --late 10-a-day",
                "--extend" => "--extend needs a student and a day: lessons assign NOTEBOOK --due 2026-12-01 --extend s07=2026-12-05",
                "--as" => verb == "mark" ? "--as needs one name, in quotation marks when it has several words: lessons mark LESSON --as \"Ms Bee\"" : "--as needs one name, in quotation marks when it has several words: lessons submit --as \"Ann Bee\"",
                "--course" => $"--course needs one folder: lessons {verb} --course FOLDER",
                "--workers" => "--workers needs one number: lessons grade LESSON --workers 2",
                "--database" => $"--database needs one connection string, in quotation marks: lessons {verb} LESSON --database \"Host=db;Database=school;Username=ann\"",
                "--word" => "--word needs one word, or several in quotation marks: lessons release NOTEBOOK --word \"blue tulip\"",
                _ => $"{option.Name} cannot stand like that. See how it is used: lessons {verb} --help",
            });
        }

        if (verb is "assign" or "collect" or "submit" or "grade" or "mark")
        {
            return parsed.UnmatchedTokens.FirstOrDefault(t => t.StartsWith('-')) is { } unknown ? NoOption(unknown, verb + " ") : new UsageException(verb switch
            {
                "assign" => "Which lesson shall be assigned? Name one: lessons assign NOTEBOOK",
                "grade" => "Which lesson shall be graded? Name one: lessons grade LESSON",
                "mark" => "Which lesson shall be marked? Name one: lessons mark LESSON",
                "submit" => "Only one notebook can be handed in at a time: lessons submit NOTEBOOK",
                _ => "Which lesson shall be collected, and from where? Name both: lessons collect LESSON FOLDER",
            });
        }

        var asked = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : "";
        return asked switch
        {
            "" => NothingNamed(),
            ['-', ..] => NoOption(asked, ""),
            _ when asked.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) => new UsageException($"To run a notebook, say so: lessons run {asked}"),
            _ => new UsageException($"There is no verb \"{asked}\"; the one there is runs notebooks: lessons run NOTEBOOK"),
        };
    }
}
