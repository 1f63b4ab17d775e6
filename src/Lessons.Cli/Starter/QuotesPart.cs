using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>Exact words and their place: passages of the text, a word looked up, and who is quoted.</summary>
internal sealed record QuotesPart(Material Material)
{
    /// <summary>The cells.</summary>
    /// <param name="leftOut">Gets the names of the parts that the text gives nothing for.</param>
    public IEnumerable<Cell> Cells(ICollection<string> leftOut)
    {
        yield return Starter.Cells.Prose("quotes",
            """
            ## 3. Its exact words

            A quote must be exact. The computer helps: it gives you the words only if they stand in the text, and it tells you where.
            """);
        if (Picked() is { } picked)
        {
            yield return Starter.Cells.Code("quote", string.Create(CultureInfo.InvariantCulture, $"source.Quote({Starter.Cells.Literal(picked.Words)}, {picked.Paragraph})"));
            yield return Starter.Cells.Prose("quote-try", "**Try it.** Change one word of the quote and run the box again. You get a message instead of a quote. Read it: it names the nearest passage and the difference. Then change the word back.");
            yield return Starter.Cells.ToDo("todo-quote", "Put the sentence here that your lesson turns on, and say in one sentence why it matters.");
        }

        if (Material.KeyWords is [var word, ..])
        {
            yield return Starter.Cells.Prose("find", string.Create(CultureInfo.InvariantCulture, $"One word can tell a lot by the words around it. “{word.AsItStands}” (¶{word.Paragraphs[0]}) is one that this text uses. Here are the places where it stands:"));
            yield return Starter.Cells.Code("find-word", word.Places > 15 ? $"source.Find({Starter.Cells.Literal(word.Word)}).ToFrame().Head(15)" : $"source.Find({Starter.Cells.Literal(word.Word)})");
            yield return Starter.Cells.ToDo("todo-find", "Is there a word that judges, or one that only one side would use? Look that one up instead, and ask who would say it otherwise.");
        }

        if (Material.Source.Quotations.Count == 0)
        {
            leftOut.Add("who is quoted: nothing in the text stands in quotation marks");
            yield break;
        }

        yield return Starter.Cells.Prose("speakers",
            $"""
            Some words of the text stand in quotation marks. Marks do several jobs: they give what somebody said, they name something, or they
            hold a word at arm’s length. Who speaks here?{Spoken()}
            """);
        yield return Starter.Cells.Code("quotations", Material.Source.Quotations.Count > 12 ? "source.Quotations.Take(12)" : "source.Quotations");
        yield return Starter.Cells.ToDo("todo-speakers", "The program reads the speaker from the sentence around the words. Check each one, and ask your class: who is quoted, who is only spoken about, and who is missing?");
    }

    private string Spoken() => Material.Spoken is { Speaker: { } speaker } spoken
        ? string.Create(CultureInfo.InvariantCulture, $" The words “{spoken.Words}” (¶{spoken.Paragraph}), for one, are given to: {speaker}.")
        : "";

    // A sentence with the word that the lesson counts is the likeliest to be about the matter.
    private Quote? Picked() => Material.KeyWords is [var word, ..] && Material.Passages.FirstOrDefault(p => p.Words.Contains(word.AsItStands, StringComparison.OrdinalIgnoreCase)) is { } about
        ? about
        : Material.Passages is [var first, ..] ? first : null;
}
