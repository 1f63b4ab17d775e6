namespace Lessons.Cli.Starter;

/// <summary>The sentences of <c>lessons new</c> that say why no lesson was made. Each ends with the next thing to do.</summary>
internal static class NewWords
{
    public static UsageException NothingNamed() => new("Which text shall the lesson be about? Name one: lessons new TEXT");

    public static UsageException TwoTexts(string first, string second) => new(
        $"A lesson is made over one text, and two are named: {first} and {second}. A name with spaces needs quotation marks: lessons new \"{first} {second}\"");

    public static UsageException NoValue(string option) => new(
        $"{option} needs one value behind it. See what there is: lessons new --help");

    public static UsageException Link(string asked) => new(
        $"{asked} is a link, and nothing is fetched from the network. Save its text as a file (UTF-8), then: lessons new FILE");

    public static UsageException Missing(string shown, string? near) => new(near is null
        ? $"There is no file {shown}. Check the name, then: lessons new TEXT"
        : $"There is no file {shown}. Did you mean {near}? lessons new {Quoted(near)}");

    public static UsageException Folder(string shown) => new($"{shown} is a folder. Name one text in it: lessons new {Quoted(Path.Combine(shown, "TEXT"))}");

    public static UsageException CannotRead(string shown, string why) => new(
        $"{shown} cannot be opened: {why} Check that you may read it, then: lessons new {Quoted(shown)}");

    public static UsageException Empty(string shown) => new($"{shown} holds no words. Put the text into it, then: lessons new {Quoted(shown)}");

    public static UsageException OnlyBoilerplate(string shown) => new(
        $"{shown} holds only what websites put below a text, such as \"Leave a reply\". Put the text itself into it, then: lessons new {Quoted(shown)}");

    public static UsageException TooLarge(string shown, double mega) => new(
        FormattableString.Invariant($"{shown} has {mega:0.#} MB, and a text may have up to {SeedLimit.Mega:0} MB. Keep the part that the lesson reads, then: lessons new TEXT"));

    public static UsageException Notebook(string shown) => new(
        $"{shown} is a notebook already. Run it: lessons run {Quoted(shown)}");

    public static UsageException Format(string shown, string format, string how) => new(
        $"{shown} is {format}, not plain text. {how}, and make the lesson from the new file: lessons new FILE.txt");

    public static UsageException Binary(string shown) => new(
        $"{shown} is not a text: it holds bytes that no text has, as a picture or a program does. Save its words as plain text (UTF-8), then: lessons new FILE.txt");

    public static UsageException NotUtf8(string shown, GuessedEncoding guess) => new(
        $"{shown} is not saved as UTF-8; it looks like {guess.Name}. Open it in VS Code, choose the encoding in the bar at the bottom, \"Reopen with Encoding\": {guess.InVsCode}, then \"Save with Encoding\": UTF-8, and run again: lessons new {Quoted(shown)}");

    public static UsageException BadName(string name) => new(
        $"\"{name}\" cannot be a lesson's name: a name has letters from a to z, digits and hyphens, such as school-garden. Choose one: lessons new TEXT --name NAME");

    public static UsageException LessonTaken(string notebook, string name) => new(
        $"There is a lesson {notebook} already, and nothing is written over. Give this one another name: lessons new TEXT --name {name}-2");

    public static UsageException SeedTaken(string seed, string name) => new(
        $"{seed} is there already and is another text, and nothing is written over. Give this one another name: lessons new TEXT --name {name}-2");

    public static UsageException RowTaken(string readme, string file, string name) => new(
        $"{readme} has a row for {file} already, with another SHA-256, and nothing is written over. Give this text another name: lessons new TEXT --name {name}-2");

    public static UsageException IsFile(string shown) => new($"{shown} is a file, not a folder. Choose another: lessons new TEXT --to FOLDER");

    public static UsageException CannotWrite(string why) => new(
        $"The lesson cannot be written, and nothing of it was left behind: {why} Choose another folder: lessons new TEXT --to FOLDER");

    /// <summary>A name as a person has to write it on a command line.</summary>
    public static string Quoted(string name) => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name;
}
