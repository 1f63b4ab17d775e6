namespace Lessons.Teaching;

/// <summary>One thing that a check expects of an answer, with the sentences that a learner reads.</summary>
public abstract class Expectation
{
    private protected Expectation(Stage stage)
    {
        Stage = stage;
        var list = ExpectationList.Current;
        IsHidden = list.IsHidden;
        list.Add(this);
    }

    /// <summary>Whether it stands among hidden tests, so that its words are the teacher's.</summary>
    internal bool IsHidden { get; }

    internal Stage Stage { get; }

    /// <summary>What it is worth; null when it gives no points but has to hold.</summary>
    internal double? Worth { get; private protected set; }

    internal string? Praise { get; private protected set; }

    internal string? Own { get; private protected set; }

    /// <summary>What a learner reads in the teacher's feedback, of one among hidden tests; null when the author wrote nothing.</summary>
    internal string? Later { get; private protected set; }

    /// <summary>What is not as expected; null when all is well.</summary>
    /// <param name="evaluation">The answer.</param>
    /// <exception cref="LearnerCodeException">The learner's own code ended with an error when it was called.</exception>
    internal abstract Told? Judge(Evaluation evaluation);

    /// <summary>What to say when it holds.</summary>
    internal abstract Told Right { get; }

    /// <summary>What the author has left out, for the author; null when the expectation is whole.</summary>
    internal virtual string? Unfinished => null;
}

/// <summary>One thing that a check expects, with what any of them may say.</summary>
/// <typeparam name="TSelf">The kind of expectation.</typeparam>
/// <typeparam name="TSubject">What it looks at.</typeparam>
public abstract class Expectation<TSelf, TSubject> : Expectation
    where TSelf : Expectation<TSelf, TSubject>
{
    private readonly List<(Func<TSubject, bool> Is, string Sentence)> mistakes = [];

    private protected Expectation(Stage stage)
        : base(stage)
    {
    }

    private protected TSelf Self => (TSelf)this;

    /// <summary>A mistake that is foreseen. The first one that fits is told, before anything else is compared.</summary>
    /// <param name="mistake">Whether this is the mistake.</param>
    /// <param name="sentence">What the learner reads.</param>
    public TSelf When(Func<TSubject, bool> mistake, string sentence)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        mistakes.Add((mistake, sentence));
        return Self;
    }

    /// <summary>A step of help: a question first, then a place to look, then almost the answer. Read from the check's text, so the words must stand between quotation marks.</summary>
    /// <param name="words">The words.</param>
    public TSelf Hint(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return Self;
    }

    /// <summary>Makes this a part with points of its own; the exercise's points are shared out among such parts in this proportion.</summary>
    /// <param name="points">What it is worth.</param>
    public TSelf Points(double points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        Worth = points;
        return Self;
    }

    /// <summary>What the learner reads when this does not hold and no foreseen mistake fits, instead of the sentence made from what was found.</summary>
    /// <param name="sentence">The words.</param>
    public TSelf Otherwise(string sentence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        Own = sentence;
        return Self;
    }

    /// <summary>Among hidden tests: what the learner reads in the teacher's feedback when this does not hold. Without it, only that a hidden check did not hold.</summary>
    /// <param name="sentence">The words; they give no hidden value away.</param>
    public TSelf Feedback(string sentence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        Later = sentence;
        return Self;
    }

    /// <summary>What the learner reads when this holds.</summary>
    /// <param name="sentence">The words.</param>
    public TSelf Praising(string sentence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        Praise = sentence;
        return Self;
    }

    /// <summary>The first foreseen mistake that fits.</summary>
    private protected Told? Mistake(TSubject subject)
    {
        for (var i = 0; i < mistakes.Count; i++)
        {
            if (mistakes[i].Is(subject))
            {
                return Told.InWords($"When.{i + 1}", mistakes[i].Sentence);
            }
        }

        return null;
    }

    /// <summary>The author's sentence when there is one, and otherwise the one made from what was found.</summary>
    private protected Told? Said(Told? found) => found is null || Own is null ? found : Told.InWords("Otherwise", Own);
}
