using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>The beginning of a lesson: title and question, aims, minutes, words to know, and the text opened.</summary>
internal sealed record OpeningPart(LessonPlace Place, Material Material, string Title, WordExercises Exercises)
{
    /// <summary>The cells.</summary>
    public IEnumerable<Cell> Cells()
    {
        yield return Starter.Cells.Prose("title",
            $"""
            # {Starter.Cells.Plain(Title)}

            **The question:** What does this text say, and how do we know?

            **Time:** about {Minutes} minutes. **You need:** nothing but this notebook. You do not need to know how to program.

            At the end you can

            - say what this text is, and what it does not tell about itself;
            - quote its exact words, with the place where they stand{(Exercises.Any ? ";\n- count a word with one line of code, and say what the number means." : ".")}
            """);
        yield return Starter.Cells.ToDo("todo-start",
            $"""
            `lessons new` made this lesson from your text. It runs as it is; now make it yours.

            - Look for **TODO** and for **fill in**. Boxes like this one are for you: their tag is `{Starter.Cells.InstructorOnly}`, and learners never get them.
            - Fill in the row of `{Place.Seed}.txt` in `seeds/README.md`: who published the text, when, where your copy is from, and whether you may use it.
            - Put your own question in the place of the one above. Ask what your class should find out in this text.
            - Run it after each change: `lessons run notebooks/{Place.Lesson}.ipynb`
            """);
        yield return Starter.Cells.Prose("words-to-know", WordsToKnow());
        if (Material.HardWords.Count > 0)
        {
            yield return Starter.Cells.ToDo("todo-words", "The words above were picked by length and by how often they stand in the text. Keep those that your class needs, and say in plain words what they mean here.");
        }

        yield return Starter.Cells.Code("lesson", $"#!lesson {Place.Lesson} --seed {Place.Seed}");
        yield return Starter.Cells.Prose("warm-up",
            """
            ## Warm-up

            Read the title only. What do you think the text will say? Who may have written it? Keep your guess in mind. We come back to it at the end.
            """);
        yield return Starter.Cells.Prose("open",
            """
            ## 1. Open the text

            Grey boxes hold code. Click into a box and press **Shift + Enter**: the computer runs it and shows the answer below. Run the boxes
            from top to bottom. The box that begins with `#!lesson` has opened the text and called it `source`. This one shows what the computer can
            tell about it at a glance.
            """);
        yield return Starter.Cells.Code("source", "source");
        yield return Starter.Cells.Prose("numbers",
            """
            Each paragraph has a number, so that we can all point to the same place. “¶” is the sign for a paragraph. The first line of the file is ¶1.
            This is how the text begins:
            """);
        yield return Starter.Cells.Code("paragraphs", ParagraphsCode());
        if (Material.Source.Article.FirstOrDefault(p => p.Number > Material.Beginning) is { } next)
        {
            yield return Starter.Cells.Code("read-more", string.Create(CultureInfo.InvariantCulture,
                $"// Try it: change the number and run the box again.\n// Numbers go from 1 to {Material.Source.Paragraphs.Count}.\n{Material.Shown(next)}"));
        }
    }

    // Two hundred words a minute are read by a slow reader, and nobody reads more than a quarter of an hour of it in class.
    private int Minutes => 20 + (int)Math.Ceiling(Math.Min(Material.WordCount / 200.0, 15) / 5) * 5;

    private string ParagraphsCode() => Material.Source.Paragraphs.Take(Material.Beginning).All(Material.IsShort)
        ? string.Create(CultureInfo.InvariantCulture, $"// Write a larger number to see more.\nforeach (var paragraph in source.Paragraphs.Take({Material.Beginning}))\n{{\n    display(paragraph);\n}}")
        : string.Create(CultureInfo.InvariantCulture, $"// Only the first sentences: the paragraphs are long.\nsource.Sentences.Take(3)");

    private string WordsToKnow()
    {
        var rows = Material.HardWords.Select(w => string.Create(CultureInfo.InvariantCulture, $"| {w.Word} | fill in: what it means in ¶{w.Paragraphs[0]} |"));
        return
            $"""
            ## Words to know

            | word | what it means |
            |---|---|
            | source | a text that we use to learn about something |
            | claim | what a text says is so; it may be true, false, or open |
            | quote | the exact words of a text, with the place where they stand |
            | ¶ | the sign for a paragraph; “¶4” means paragraph 4 |
            {string.Join('\n', rows)}
            """;
    }
}
