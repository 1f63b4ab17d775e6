namespace Lessons.Teaching;

/// <summary>Expects a variable to hold some text.</summary>
public sealed class TextExpectation : Expectation<TextExpectation, string>
{
    private readonly string name;
    private readonly List<string> accepted = [];
    private readonly List<string> parts = [];
    private bool loosely;

    internal TextExpectation(string name)
        : base(Stage.Values)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        this.name = name;
    }

    internal override Told Right => new("Value.Right", name);

    /// <summary>The text it must hold.</summary>
    /// <param name="texts">The text; one of them when there are several.</param>
    public TextExpectation Of(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        accepted.AddRange(texts);
        return this;
    }

    /// <summary>Words that must stand in it somewhere.</summary>
    /// <param name="text">The words.</param>
    public TextExpectation Contains(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        parts.Add(text);
        return this;
    }

    /// <summary>Capitals, white space and punctuation make no difference.</summary>
    public TextExpectation Loosely()
    {
        loosely = true;
        return this;
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var (variable, problem) = evaluation.Variable(name);
        return variable switch
        {
            null => problem,
            { Value: null } => Said(new("Value.Null", name)),
            { Value: string text } => Mistake(text) ?? Said(Different(text)),
            { Value: var other } => Said(TypeWords.IsNumber(other.GetType())
                ? new("Type.NumberForText", name, Shown.Value(other))
                : new("Type.Different", name, Shown.Value(other), TypeWords.Of(other.GetType()), TypeWords.Of(typeof(string)))),
        };
    }

    private Told? Different(string text)
    {
        string Form(string one) => loosely ? TextMatch.Plain(one) : one;
        if (accepted.Count > 0 && !accepted.Exists(a => Form(a) == Form(text)))
        {
            return TextComparison.Tell(name, text, accepted);
        }

        return parts.Find(p => !Form(text).Contains(Form(p), StringComparison.Ordinal)) is null ? null : new("Text.PartMissing", name, Shown.Value(text));
    }
}
