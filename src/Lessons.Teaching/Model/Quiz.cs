namespace Lessons.Teaching;

/// <summary>A question answered by marking a list, or by a number or a few words.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Points">What it is worth at most.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
/// <param name="Kind">How it is answered.</param>
/// <param name="Question">The question, without the list.</param>
public sealed record Quiz(string Id, double Points, int Cell, QuizKind Kind, string Question) : LessonItem(Id, Points, Cell)
{
    /// <summary>The answers to choose from, in the author's order; none when a number or words are asked for.</summary>
    public IReadOnlyList<QuizOption> Options { get; init; } = [];

    /// <summary>The answers that the author foresees for a number or words, right and wrong ones; none in a release.</summary>
    public IReadOnlyList<QuizAnswer> Foreseen { get; init; } = [];

    /// <summary>When the learner is told: at once, or by the teacher after handing in. A release of the second kind holds no key at all.</summary>
    public QuizFeedback Feedback { get; init; } = QuizFeedback.Now;

    /// <summary>The locked key and comments of a release; null in an instructor notebook, and where the teacher keeps the key.</summary>
    public SealedKey? Key { get; init; }

    /// <inheritdoc/>
    public override string Content => Fingerprint.Of([Id, Kind.ToString(), TextMatch.Plain(Question), .. Options.Select(o => TextMatch.Plain(o.Text)).Order(StringComparer.Ordinal)]);
}

/// <summary>How a quiz is answered.</summary>
public enum QuizKind
{
    /// <summary>One box of a list is marked.</summary>
    One,

    /// <summary>Any number of boxes is marked.</summary>
    Several,

    /// <summary>A number is written.</summary>
    Number,

    /// <summary>A few words are written.</summary>
    Words,
}

/// <summary>When a learner is told how a quiz came out.</summary>
public enum QuizFeedback
{
    /// <summary>At once.</summary>
    Now,

    /// <summary>By the teacher, after handing in.</summary>
    Later,
}

/// <summary>One line of a task list.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marked">Whether its box is marked: by the author as right, by a learner as chosen.</param>
/// <param name="Comment">What a learner reads who marks it; null when the author wrote nothing.</param>
public sealed record QuizOption(string Text, bool Marked, string? Comment = null);

/// <summary>A number or some words that the author foresees.</summary>
/// <param name="Accepted">A number, a number with a tolerance (<c>330 ± 5</c>), a range (<c>5..7</c>), or spellings parted by |.</param>
/// <param name="Right">Whether it is right.</param>
/// <param name="Comment">What a learner reads who gives it; null when the author wrote nothing.</param>
public sealed record QuizAnswer(string Accepted, bool Right, string? Comment = null);
