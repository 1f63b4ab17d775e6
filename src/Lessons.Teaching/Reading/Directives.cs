namespace Lessons.Teaching;

/// <summary>The lines that address the lesson: their names, what they need and what they may have. For reading, completing and explaining them.</summary>
public static class Directives
{
    private static readonly DirectiveOption Points = new("points", OptionValue.Number);

    /// <summary>Every directive.</summary>
    public static IReadOnlyList<Directive> All { get; } =
    [
        new("lesson", IdKind.New, [new("title", OptionValue.Text), new("version", OptionValue.Text), new("minutes", OptionValue.Whole), new("seed", OptionValue.Text)]),
        new("exercise", IdKind.New, [Points, new("solution", OptionValue.Text) { Values = ["after-pass", "after-3", "never", "teacher"], Accepts = v => SolutionPolicy.Parse(v) is not null }]),
        new("check", IdKind.Exercise, [new("limit", OptionValue.Whole), new("after-hand-in", OptionValue.Whole)]),
        new("wrong", IdKind.Exercise, [new("says", OptionValue.Text)]),
        new("quiz", IdKind.New, [Points, new("choose", OptionValue.Text) { Values = ["one", "several", "number", "words"] }, new("feedback", OptionValue.Text) { Values = ["now", "later"] }]),
        new("answer", IdKind.New, [Points, new("words", OptionValue.Whole), new("quotes", OptionValue.Whole)]),
        new("hint", IdKind.Exercise, []),
        new("solution", IdKind.Exercise, [new("word", OptionValue.Text)]),
        new("reset", IdKind.Item, []),
        new("progress", IdKind.None, []),
        new("submit", IdKind.None, [new("as", OptionValue.Text)]),
    ];

    /// <summary>The directive with a name.</summary>
    /// <param name="name">Without the marks, such as <c>hint</c>.</param>
    public static Directive? Find(string name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>What a directive does, in one sentence.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="words">The language.</param>
    public static string About(Directive directive, TeachingWords words)
    {
        ArgumentNullException.ThrowIfNull(directive);
        ArgumentNullException.ThrowIfNull(words);
        return words.Say("Directive." + directive.Name);
    }

    /// <summary>What an option of a directive does, in one sentence.</summary>
    /// <param name="directive">The directive.</param>
    /// <param name="option">One of its options.</param>
    /// <param name="words">The language.</param>
    public static string About(Directive directive, DirectiveOption option, TeachingWords words)
    {
        ArgumentNullException.ThrowIfNull(directive);
        ArgumentNullException.ThrowIfNull(option);
        ArgumentNullException.ThrowIfNull(words);
        return words.Say(option.Name == "points" ? "Directive.points" : $"Directive.{directive.Name}.{option.Name}");
    }
}

/// <summary>A line that addresses the lesson, such as <c>#!exercise</c>.</summary>
/// <param name="Name">Without the marks.</param>
/// <param name="Id">What the word behind it names.</param>
/// <param name="Options">What may follow.</param>
public sealed record Directive(string Name, IdKind Id, IReadOnlyList<DirectiveOption> Options);

/// <summary>An option, such as <c>--points 2</c>.</summary>
/// <param name="Name">Without the dashes.</param>
/// <param name="Value">What stands behind it.</param>
public sealed record DirectiveOption(string Name, OptionValue Value)
{
    /// <summary>What may stand there, to be offered; empty when anything may.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether a value may stand there, where <see cref="Values"/> are only some of them; null when they are all.</summary>
    public Func<string, bool>? Accepts { get; init; }

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="words">The language.</param>
    internal string? Problem(string value, TeachingWords words) =>
        Accepts?.Invoke(value) ?? (Values.Count == 0 || Values.Contains(value, StringComparer.Ordinal)) ? null : words.Say("Option." + char.ToUpperInvariant(Name[0]) + Name[1..], value);
}

/// <summary>What the word behind a directive names.</summary>
public enum IdKind
{
    /// <summary>Nothing stands there.</summary>
    None,

    /// <summary>Something new that gets this name.</summary>
    New,

    /// <summary>An exercise of the lesson.</summary>
    Exercise,

    /// <summary>Anything in the lesson that can be answered.</summary>
    Item,
}

/// <summary>What stands behind an option.</summary>
public enum OptionValue
{
    /// <summary>Words, in quotation marks when there are several.</summary>
    Text,

    /// <summary>A number from 0 up.</summary>
    Number,

    /// <summary>A whole number from 0 up.</summary>
    Whole,
}
