namespace Lessons.Kernel.Language.Polyglot;

/// <summary>A line that begins with <c>#!</c> and is addressed to the notebook, such as <c>#!time</c>, <c>#!share</c> or <c>#!sql</c>.</summary>
/// <remarks>
/// To add one, write a class and give it to <see cref="NotebookLanguage"/>. A directive with a body may also be <see cref="ICompletes"/>, <see cref="IInspects"/> and
/// <see cref="IChecksCompleteness"/>: it is asked with the cell's text in which all but its body is blank, so that places are what they are in the cell.
/// One that is a language may be <see cref="IHasVariables"/> and <see cref="ITakesVariables"/>. One that is <see cref="IAsyncDisposable"/> ends with the session.
/// </remarks>
public interface IDirective
{
    /// <summary>What it is called, what it takes, and what it is for.</summary>
    DirectiveInfo Info { get; }

    /// <summary>Does what one such line asks for.</summary>
    /// <param name="call">The line, read and checked against <see cref="Info"/>.</param>
    /// <param name="cell">The cell it stands in, and the session around it.</param>
    /// <returns>How it ended. An error is returned, not sent: it ends the cell, and is shown there.</returns>
    /// <exception cref="OperationCanceledException">The cell was interrupted; that is told in the usual words.</exception>
    /// <exception cref="NobodyToAskException">Nobody can be asked; that is told at the line.</exception>
    Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell);
}

/// <summary>What a directive is called, what it takes, and what it is for.</summary>
/// <param name="Name">As it stands in a cell, such as <c>#!time</c>.</param>
/// <param name="Help">What it does, in one short sentence.</param>
public sealed record DirectiveInfo(string Name, string Help)
{
    /// <summary>Other names for the same.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What stands behind the name, in order; options may stand anywhere.</summary>
    public IReadOnlyList<DirectiveParameter> Parameters { get; init; } = [];

    /// <summary>Which text below the line belongs to it.</summary>
    public DirectiveBody Body { get; init; } = DirectiveBody.None;

    /// <summary>The language that an editor takes the body for, such as <c>csharp</c>; null when it is none. Does not matter for a language, whose body is in that language.</summary>
    public string? BodyLanguage { get; init; }

    /// <summary>Whether it is done before anything else in the cell, and the code around the line stays in one piece, as with <c>#r</c>.</summary>
    public bool RunsFirst { get; init; }

    /// <summary>The line as a person would write it, such as <c>#!share name --from LANGUAGE [--as NAME]</c>.</summary>
    public string Usage => string.Join(' ', [Name, .. Parameters.Select(p => p.Usage)]);

    /// <summary>Whether a name is its name or one of its aliases. Capitals do not matter.</summary>
    /// <param name="name">The name as written in a cell.</param>
    public bool IsCalled(string name) => Aliases.Prepend(Name).Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Which text below a directive's line belongs to it.</summary>
public enum DirectiveBody
{
    /// <summary>None: the line is all there is, and the code around it goes on below.</summary>
    None,

    /// <summary>The text is in another language, up to the next line that begins with <c>#!</c>. After a directive without a body, that language goes on.</summary>
    Language,

    /// <summary>Everything to the end of the cell, also lines that begin with <c>#!</c>.</summary>
    RestOfCell,
}

/// <summary>One thing that stands behind a directive's name.</summary>
/// <param name="Name">With two dashes for an option, such as <c>--from</c>; without for what counts by its place, such as <c>name</c>.</param>
/// <param name="Help">What it is, in a few words.</param>
public sealed record DirectiveParameter(string Name, string Help)
{
    /// <summary>Whether the directive means nothing without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it is an option that has no value.</summary>
    public bool IsFlag { get; init; }

    /// <summary>Short and other names of an option, such as <c>-v</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gives the values to offer while the line is written, best first; null when there is nothing to offer. Other values are not refused.</summary>
    public Func<IEnumerable<string>>? Values { get; init; }

    /// <summary>Says what one value names, for whoever asks what the line does; null when there is nothing to say of any, or of this one.</summary>
    public Func<string, string?>? About { get; init; }

    /// <summary>Whether it is found by its name, not by its place.</summary>
    public bool IsOption => Name.StartsWith('-');

    internal string Usage
    {
        get
        {
            var text = !IsOption ? Name.ToUpperInvariant() : IsFlag ? Name : $"{Name} {Name.TrimStart('-').ToUpperInvariant()}";
            return Required ? text : $"[{text}]";
        }
    }

    internal bool IsCalled(string name) => Aliases.Prepend(Name).Contains(name, StringComparer.Ordinal);
}
