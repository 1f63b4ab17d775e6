using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>Who speaks, when, to whom and why: what the text tells about itself, and what it does not.</summary>
internal sealed record SourcingPart(Material Material)
{
    /// <summary>The cells.</summary>
    public IEnumerable<Cell> Cells()
    {
        var source = Material.Source;
        yield return Starter.Cells.Prose("who",
            $"""
            ## 2. Who speaks, when, and why?

            Before we believe a text or doubt it, we ask where it comes from. This is what the text tells about itself:

            | question | what the text tells |
            |---|---|
            | What is it called? | {Title()} |
            | Who wrote it? | {Writer()} |
            | When? | {When()} |
            | To whom, and why? | It may not say so. Look at its first and its last words. |
            """);
        yield return Starter.Cells.Code("last-words",
            Last() is var last && Material.IsShort(last)
                ? $"// The last paragraph of the text\nsource.Paragraph({Number(last)})"
                : $"// The last sentence of the text\nsource.Paragraph({Number(last)}).Sentences[^1]");
        yield return Starter.Cells.Prose("publisher",
            """
            Some things about a text stand outside it: who published it, and where this copy comes from. People wrote them down in a
            table, in the file `seeds/README.md`. The computer reads the table:
            """);
        yield return Starter.Cells.Code("publisher-row", "Console.WriteLine($\"Publisher: {source.Publisher}\");\nConsole.WriteLine($\"From: {source.Provenance!.From}\");\nConsole.WriteLine($\"Rights: {source.Provenance!.Rights}\");");
        yield return Starter.Cells.ToDo("todo-sourcing",
            """
            Fill in the row in `seeds/README.md`; the box above then shows it. What the table of questions says was read from the text by a
            program: check it. Then write two or three sentences for your class: who is likely to have written this, for whom, and what they
            wanted. Each fact that is not from the text needs a row in `seeds/sources.csv` and its key in square brackets.
            """);
        if (source.People.Count > 0 && Material.IsEnglish)
        {
            yield return Starter.Cells.Prose("people", "Who is named in the text? The program finds names by how they are written. It may miss some, and may take something else for a name.");
            yield return Starter.Cells.Code("people-named", source.People.Count > 10 ? "source.People.Take(10)" : "source.People");
        }

        if (source.Sections.Count > 1)
        {
            yield return Starter.Cells.Prose("sections", "How is the text built? Here are its parts, with the paragraphs and words in each:");
            yield return Starter.Cells.Code("sections-named", source.Sections.Count > 20 ? "source.Sections.Take(20)" : "source.Sections");
        }
    }

    private static string Number(Paragraph paragraph) => paragraph.Number.ToString(CultureInfo.InvariantCulture);

    private string Cited(Paragraph paragraph) => Material.IsPlain(paragraph.Text) && Material.Stands(paragraph)
        ? $"“{paragraph.Text}” (¶{Number(paragraph)})"
        : $"see ¶{Number(paragraph)}";

    private string Title() => Material.Source.Paragraphs.FirstOrDefault(p => p.Part is Part.Title) is { } title ? Cited(title) : "It has no title.";

    private string Writer() => Material.Masthead.FirstOrDefault(p => !p.Text.Any(char.IsDigit)) is { } line ? Cited(line) : "No writer is named at its head.";

    private string When() => Material.Source.Published is { } date ? $"{date}, as its head or its last line says" : "No date stands at its head or its end.";

    private Paragraph Last() => Material.Source.Body is [.., var last] ? last : Material.Source.Article[^1];
}
