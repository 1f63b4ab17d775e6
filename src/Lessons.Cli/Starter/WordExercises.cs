using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>Two exercises with words of the text: where a word stands first, and what share of all words it is. Their checks count in the source, so that they hold when the author changes the word.</summary>
internal sealed class WordExercises(Material material)
{
    /// <summary>The word whose share is asked for: there are other words besides it.</summary>
    private readonly KeyWord? shared = material.KeyWords.FirstOrDefault(k => k.Places < material.WordCount);

    /// <summary>The word whose first place is asked for: it stands in several paragraphs, and their number is neither the first of them nor the last; better not at the head of the text, where anybody would guess.</summary>
    private readonly KeyWord? placed = material.KeyWords.Skip(1).Concat(material.KeyWords.Take(1))
        .Where(k => k.Paragraphs.Count >= 2 && k.Paragraphs.Count != k.Paragraphs[0] && k.Paragraphs.Count != k.Paragraphs[^1] && k.Places != k.Paragraphs[0])
        .OrderBy(k => k.Paragraphs[0] < 3).FirstOrDefault();

    /// <summary>Whether there is an exercise.</summary>
    public bool Any => shared is not null || placed is not null;

    /// <summary>The right answers, for the teacher's notes.</summary>
    public IEnumerable<string> Answers()
    {
        if (placed is not null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"`first-place`: {placed.Paragraphs[0]}. Common mistakes: the number of paragraphs ({placed.Paragraphs.Count}), or the last one ({placed.Paragraphs[^1]}).");
        }

        if (shared is not null)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"`word-share`: {shared.Places} of {material.WordCount} words, about {(double)shared.Places / material.WordCount:0.####}. Common mistakes: the count instead of the share, and 0, because C# leaves off what is behind the point when it divides two whole numbers.");
        }
    }

    /// <summary>The cells.</summary>
    /// <param name="leftOut">Gets the names of the parts that the text gives nothing for.</param>
    public IEnumerable<Cell> Cells(ICollection<string> leftOut)
    {
        if (!Any)
        {
            leftOut.Add("the exercises: the text has too few words to count");
            yield break;
        }

        yield return Starter.Cells.Prose("your-turn",
            """
            ## 5. Your turn

            Each box below has a question and a blank, `____`. Put your code in the place of the blank and run the box: you see at once what
            is right and what to look at. Stuck? Write `#!hint` and the name of the exercise into a new box and run it.
            """);
        foreach (var cell in (placed is null ? [] : FirstPlace(placed)).Concat(shared is null ? [] : Share(shared)))
        {
            yield return cell;
        }

        yield return Starter.Cells.ToDo("todo-exercises",
            """
            Change the word in an exercise, and change it in its check and its near misses too. A box that begins with `#!wrong` is a mistake
            that learners are likely to make, and the words that answer it: add those that you meet in class.
            """);
    }

    private static IEnumerable<Cell> FirstPlace(KeyWord word)
    {
        var literal = Starter.Cells.Literal(word.Word);
        yield return Starter.Cells.Prose("first-place-head", "`source.Find` looks up a word, and the paragraphs it stands in are a list. In C#, `[0]` takes the first thing of a list: people count from one, and C# counts from zero.");
        yield return Starter.Cells.Code("first-place-example", $"source.Find({literal}).Paragraphs");
        yield return Starter.Cells.Code("first-place",
            $"""
            #!exercise first-place --points 1
            // In which paragraph does "{word.Word}" stand for the first time?
            // BEGIN SOLUTION
            int paragraph = source.Find({literal}).Paragraphs[0];
            // END SOLUTION
            """);
        yield return Starter.Cells.Code("first-place-check",
            $"""
            #!check first-place
            var found = source.Find({literal}).Paragraphs;
            Expect.Value<int>("paragraph").Of(found[0])
                  .When(n => n != found[0] && n == found.Count,
                      "That is how many paragraphs have the word. The question asks for the first one of them.")
                  .When(n => n != found[0] && n == found[^1],
                      "That is the last paragraph with the word. Take the first thing of the list.")
                  .Otherwise("The word does not stand there for the first time. Look at the list of its paragraphs again.")
                  .Hint("Look at the list above the box. Which end of it are you asked for?")
                  .Hint("A list gives one of its things when you put a number in square brackets behind it.")
                  .Hint("C# counts the things of a list from zero, so the first one has the number 0.");
            """);
        yield return Starter.Cells.Wrong("first-place-wrong-count",
            $"""
            #!wrong first-place --says "how many paragraphs"
            int paragraph = source.Find({literal}).Paragraphs.Count;
            """);
        yield return Starter.Cells.Wrong("first-place-wrong-last",
            $"""
            #!wrong first-place --says "the last paragraph"
            int paragraph = source.Find({literal}).Paragraphs[^1];
            """);
    }

    private static IEnumerable<Cell> Share(KeyWord word)
    {
        var literal = Starter.Cells.Literal(word.Word);
        var given = $"int places = source.Find({literal}).Count;\nint words = source.Article.Sum(p => p.Words.Count);";
        yield return Starter.Cells.Prose("word-share-head", "A count alone says little: long texts have more of everything. A **share** can be compared. It is a part divided by the whole: 1 of 4 is 0.25.");
        yield return Starter.Cells.Code("word-share-example", "(double)1 / 4");
        yield return Starter.Cells.Code("word-share",
            $"""
            #!exercise word-share --points 2
            // What share of all words of the text is "{word.Word}"? A number between 0 and 1.
            {given}
            // BEGIN SOLUTION
            double share = (double)places / words;
            // END SOLUTION
            """);
        yield return Starter.Cells.Code("word-share-check",
            $"""
            #!check word-share
            var right = (double)source.Find({literal}).Count / source.Article.Sum(p => p.Words.Count);
            Expect.Value<double>("share").Of(right)
                  .When(v => v != right && v >= 1,
                      "That is a count, or upside down. Divide the part by the whole to get a share between 0 and 1.")
                  .When(v => v != right && v == 0,
                      "That is 0, because C# leaves off what is behind the point when it divides two whole numbers. Write (double) before the first of them.")
                  .Hint("Two numbers are given in the box. Which of them is the part, and which is the whole?")
                  .Hint("Divide the part by the whole, as in the example above the box.")
                  .Hint("Do not forget what stands before the 1 in the example: it makes C# keep what is behind the point.");
            """);
        yield return Starter.Cells.Wrong("word-share-wrong-count",
            $"""
            #!wrong word-share --says "between 0 and 1"
            {given}
            double share = places;
            """);
        yield return Starter.Cells.Wrong("word-share-wrong-zero",
            $"""
            #!wrong word-share --says "whole numbers"
            {given}
            double share = places / words;
            """);
    }
}
