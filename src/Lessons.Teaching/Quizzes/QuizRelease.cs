using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>Makes the text of a quiz cell as it is handed out: every box empty, no key in the clear.</summary>
public static class QuizRelease
{
    /// <summary>The cell's text.</summary>
    /// <param name="quiz">The author's quiz.</param>
    /// <param name="learner">Whose copy it is; null for the author's order.</param>
    public static string Text(Quiz quiz, string? learner = null)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        var choose = quiz.Kind switch
        {
            QuizKind.One => "one",
            QuizKind.Several => "several",
            QuizKind.Number => "number",
            _ => "words",
        };
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"#!quiz {quiz.Id} --points {quiz.Points} --choose {choose}{(quiz.Feedback is QuizFeedback.Later ? " --feedback later" : "")}\n{quiz.Question}\n");
        foreach (var option in Shuffled(quiz, learner))
        {
            text.Append(CultureInfo.InvariantCulture, $"- [ ] {option.Text}\n");
        }

        if (quiz.Options.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"= {Regions.Blank}\n");
        }

        return quiz.Feedback is QuizFeedback.Later ? text.ToString().TrimEnd('\n') : text.Append(CultureInfo.InvariantCulture, $"--- key\n{quiz.Key ?? SealedKey.Of(quiz)}").ToString();
    }

    /// <summary>The options in a learner's own order, the same each time.</summary>
    /// <param name="quiz">The quiz.</param>
    /// <param name="learner">Who the learner is, in any form; null for the author's order.</param>
    public static IReadOnlyList<QuizOption> Shuffled(Quiz quiz, string? learner)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        return learner is null ? quiz.Options : [.. quiz.Options.OrderBy(o => Fingerprint.Whole($"{learner}\u001F{quiz.Id}\u001F{TextMatch.Plain(o.Text)}"), StringComparer.Ordinal)];
    }
}
