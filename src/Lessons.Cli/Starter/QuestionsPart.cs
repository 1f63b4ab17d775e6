using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>The quizzes and the written answer.</summary>
internal sealed record QuestionsPart(Material Material)
{
    /// <summary>The cells.</summary>
    public IEnumerable<Cell> Cells()
    {
        yield return Starter.Cells.Prose("questions",
            """
            ## What do you think?

            Put an x between the brackets of the answer that you choose, `[x]`, and run the box.
            """);
        yield return Starter.Cells.Code("quiz-quote",
            """
            #!quiz what-is-a-quote --points 1
            You want to quote this text. What must your quote have?
            - [ ] The words as you remember them
              > Memory changes words. Look them up.
            - [x] The exact words, and the ¶ where they stand
              > Yes: anyone can now look them up.
            - [ ] The exact words; the place makes no difference
              > Without the place, nobody can look them up.
            """);
        if (MostFrequent() is { } options)
        {
            yield return Starter.Cells.Code("quiz-frequent",
                $"""
                #!quiz most-frequent --points 1
                Which of these words stands most often in the text? Look it up before you choose: `source.Find("word").Count`
                {string.Join('\n', options.OrderBy(o => o.Word, StringComparer.Ordinal).Select(o => $"- [{(o == options[0] ? "x" : " ")}] {o.Word}"))}
                """);
        }

        yield return Starter.Cells.ToDo("todo-quiz", "Write a question that only somebody who has read the text can answer. Mark the right answers with an x; a line that begins with `>` answers a choice.");
        yield return Starter.Cells.Prose("write",
            """
            ## In your own words

            Write below the line `--- answer` and run the box. The computer counts your words and looks up each quote. What you think of the
            text is for your teacher to read.
            """);
        yield return Starter.Cells.Code("answer",
            """
            #!answer check-first --points 4 --words 30 --quotes 1
            Which sentence of this text would you check first before you repeat it? Quote it in quotation marks, with its ¶. Say where you would look, and what would change your mind.
            --- answer
            --- rubric (instructor only)
            1  quotes a sentence of the text exactly, with its ¶
            1  the sentence is a claim that can be checked
            2  names a source that could confirm it or speak against it, and says why it should know
            """);
    }

    // The first of three must be plainly ahead of the others.
    private List<KeyWord>? MostFrequent() =>
        Material.KeyWords.MaxBy(k => k.Places) is { } first && Material.KeyWords.Where(k => k.Places < first.Places).Take(2).ToList() is { Count: 2 } others ? [first, .. others] : null;
}
