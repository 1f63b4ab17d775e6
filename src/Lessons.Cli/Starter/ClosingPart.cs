using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>The end of a lesson: what is known now, more to do, and notes for teachers.</summary>
internal sealed record ClosingPart(Material Material, WordExercises Exercises)
{
    /// <summary>The cells.</summary>
    public IEnumerable<Cell> Cells()
    {
        yield return Starter.Cells.Prose("wrap-up",
            """
            ## What do you know now?

            Think of your guess from the beginning. You have seen what the text says about itself, its exact words, and some of its numbers.
            What it claims is still its claim: “the text says …”. What is this text a good source for? What would you not use it for?
            """);
        yield return Starter.Cells.Code("progress", "#!progress");
        yield return Starter.Cells.Prose("go-further",
            """
            ## Go further

            - Look up a word of your own choice with `source.Find`.
            - Find a second text about the same matter. What does it say that this one leaves out?
            """);
        yield return Starter.Cells.Notes("for-teachers",
            $"""
            ## For teachers

            - **TODO:** say why you chose this text, and what your class should know before.
            {Answers()}- **The written answer** is yours to grade. A good one picks a claim that can be checked, and names a source that is not this text.
            - **Without computers:** print the page that `lessons run` makes. Learners do the searches with a pencil.
            """);
    }

    private string Answers() => string.Concat(Exercises.Answers().Select(a => string.Create(CultureInfo.InvariantCulture, $"- {a}\n")));
}
