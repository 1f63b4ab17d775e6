namespace Lessons.Teaching;

/// <summary>Judges a learner's answer to a quiz, by the author's notebook or by the locked key of a release.</summary>
public static class QuizDesk
{
    /// <summary>The grade, with what the author has to say to this very answer.</summary>
    /// <param name="quiz">The quiz as it was handed out, or the author's.</param>
    /// <param name="cell">The text of the cell as the learner has it, without the directive.</param>
    /// <param name="words">The language.</param>
    /// <remarks>A locked key takes a good part of a second for each answer it tries.</remarks>
    public static Grade Judge(Quiz quiz, string cell, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        ArgumentNullException.ThrowIfNull(cell);
        words ??= TeachingWords.OfLearner();
        var (answer, problem) = QuizResponse.Read(quiz, cell);
        if (answer is null)
        {
            return new Grading(words).Unanswered(quiz, problem!);
        }

        if (quiz.Feedback is QuizFeedback.Later && quiz.Key is null && !KnowsAnswer(quiz))
        {
            return new(quiz.Id, Outcome.Passed, 0, quiz.Points, [words.Say("Quiz.Kept", Shown.Words(answer.ToString()))]) { Stage = Stage.Values, Kind = "Kept", IsForTeacher = true, Words = words };
        }

        if (quiz.Key is { } key && !key.Fits(quiz))
        {
            return Keyless(quiz, "Quiz.KeyOfAnother", words);
        }

        var said = quiz.Key is not null ? answer.Open(quiz.Key) : KnowsAnswer(quiz) ? answer.Compare(quiz) : null;
        return said is null
            ? Keyless(quiz, "Quiz.BadKey", words)
            : new(quiz.Id, said.Right ? Outcome.Passed : Outcome.Failed, said.Right ? quiz.Points : 0, quiz.Points, [.. Sentences(quiz, said, words)])
            {
                Stage = Stage.Values,
                Kind = said.Right ? "Passed" : "Quiz:" + Fingerprint.Of(answer.ToString()),
                Words = words,
            };
    }

    // Here it is the learner who can mend it: the sentence is for them.
    private static Grade Keyless(Quiz quiz, string id, TeachingWords words) =>
        new Grading(words).Broken(quiz, id) with { Sentences = [words.Say(id, quiz.Id)] };

    private static bool KnowsAnswer(Quiz quiz) => quiz.Options.Any(o => o.Marked) || (quiz.Key is null && quiz.Foreseen.Any(f => f.Right));

    private static IEnumerable<string> Sentences(Quiz quiz, QuizVerdict said, TeachingWords words) =>
        said.Comments.Count > 0 && (said.Right || quiz.Kind is not QuizKind.Several) ? said.Comments
        : [words.Say(said.Right ? "Quiz.Right" : quiz.Kind is QuizKind.Several ? "Quiz.Wrong.Several" : "Quiz.Wrong"), .. said.Comments];
}

/// <summary>What is to be said to an answer.</summary>
/// <param name="Right">Whether it is right.</param>
/// <param name="Comments">What the author says to it.</param>
internal sealed record QuizVerdict(bool Right, IReadOnlyList<string> Comments);
