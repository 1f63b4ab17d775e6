using System.CommandLine;
using System.Globalization;
using System.Text;
using Lessons.Cli.Starter;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons new TEXT</c>: makes a runnable first lesson over a text.</summary>
internal static class NewVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var text = new Argument<string[]>("TEXT") { Arity = ArgumentArity.ZeroOrMore };
        var name = new Option<string?>("--name") { HelpName = "NAME" };
        var title = new Option<string?>("--title") { HelpName = "WORDS" };
        var to = new Option<string?>("--to") { HelpName = "FOLDER" };
        var command = new Command("new", "Makes a first lesson over a text.") { text, name, title, to };
        command.SetAction(parsed => Run(screen, parsed.GetValue(text) ?? [], parsed.GetValue(name), parsed.GetValue(title), parsed.GetValue(to)));
        return command;
    }

    private static int Run(Screen screen, string[] texts, string? name, string? title, string? to)
    {
        // To the command line's reader, what is no option it knows is one more text.
        if (texts.FirstOrDefault(t => t.StartsWith('-')) is { } option)
        {
            throw UsageWords.NoOption(option, "new ");
        }

        if (texts is not [var asked])
        {
            throw texts.Length == 0 ? NewWords.NothingNamed() : NewWords.TwoTexts(texts[0], texts[1]);
        }

        var text = TextFile.Read(screen, asked);
        var place = LessonPlace.Find(screen, text, name, to);
        var material = new Material(text.Source);
        var (notebook, leftOut) = new StarterNotebook(place, material, title is null ? TitleOf(text.Source) : OneLine(title)).Make();
        var made = new List<(string Path, byte[] Bytes)> { (place.Notebook, Encoding.UTF8.GetBytes(NotebookFile.Format(notebook))) };
        if (!place.SeedIsThere)
        {
            made.Add((place.SeedFile, text.Bytes));
        }

        var provenance = Provenance(screen, place, text);
        NewFiles.Write(screen, place.Folder, made, provenance);
        Tell(screen, place, material, notebook, leftOut, hasNewRow: provenance is not null);
        return Exit.Done;
    }

    // The table with the text's row in it; null when the row is there already.
    private static (string Path, byte[] Bytes)? Provenance(Screen screen, LessonPlace place, TextFile text)
    {
        var file = Path.GetFileName(place.SeedFile);
        var row = File.Exists(place.Readme) ? Lessons.Provenance.ReadAll(Path.GetDirectoryName(place.Readme)!).FirstOrDefault(p => p.File == file) : null;
        if (row is not null)
        {
            return row.Matches(text.Bytes) ? null : throw NewWords.RowTaken(screen.Shown(place.Readme), file, place.Seed);
        }

        var table = ProvenanceTable.With(File.Exists(place.Readme) ? File.ReadAllText(place.Readme) : null, ProvenanceTable.Row(file, text));
        return (place.Readme, Encoding.UTF8.GetBytes(table));
    }

    private static void Tell(Screen screen, LessonPlace place, Material material, Notebook notebook, IReadOnlyList<string> leftOut, bool hasNewRow)
    {
        string Count(int n, string thing) => string.Create(CultureInfo.InvariantCulture, $"{n:#,0} {thing}{(n == 1 ? "" : "s")}");
        var shown = screen.Shown(place.Notebook);
        screen.Out.WriteLine($"Made {shown}: {Count(notebook.Cells.Count, "cell")} over a text of {Count(material.Source.Paragraphs.Count, "paragraph")} and {Count(material.WordCount, "word")}.");
        screen.Out.WriteLine(place.SeedIsThere
            ? $"The text is {screen.Shown(place.SeedFile)}, which was there already."
            : $"Made {screen.Shown(place.SeedFile)}, a copy of the text, and its row in {screen.Shown(place.Readme)}.");
        foreach (var part in leftOut)
        {
            screen.Out.WriteLine($"Left out {part}.");
        }

        screen.Out.WriteLine($"It runs as it is. To make it yours, look for TODO in the notebook, and for \"fill in\" there{(hasNewRow ? $" and in {screen.Shown(place.Readme)}" : "")}.");
        screen.Out.WriteLine($"See it: lessons run {NewWords.Quoted(shown)}");
    }

    // A text without a title is called by its first words.
    private static string TitleOf(Source source)
    {
        if (source.Paragraphs.FirstOrDefault(p => p.Part is Part.Title) is { } title)
        {
            return OneLine(title.Text);
        }

        var words = source.Article[0].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return OneLine(words.Length <= 8 ? source.Article[0].Text : string.Join(' ', words.Take(8)).TrimEnd(',', ';', ':', '.') + " …");
    }

    private static string OneLine(string words)
    {
        const int Longest = 120;
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : line[..Longest].TrimEnd() + " …";
    }
}
