namespace Lessons.Kernel.Language.Polyglot;

/// <summary>One directive in a cell, read: what stands behind its name, and the text that belongs to it.</summary>
/// <param name="Name">The name as written, such as <c>#!share</c>.</param>
/// <param name="Line">Its line in the cell, from 1; 0 when a language goes on and no line says so.</param>
public sealed record DirectiveCall(string Name, int Line)
{
    /// <summary>What was given, by the name of its <see cref="DirectiveParameter"/>. A flag that was given has empty text.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The text that belongs to it, as written; empty when it has none.</summary>
    public string Body { get; init; } = "";

    /// <summary>The line in the cell on which <see cref="Body"/> begins, from 1.</summary>
    public int BodyLine { get; init; }

    /// <summary>The language of the text that the line stands in, such as <c>csharp</c>.</summary>
    public string Language { get; init; } = NotebookLanguage.CSharp;

    /// <summary>What was given for a parameter; null when nothing was.</summary>
    /// <param name="parameter">Its name, such as <c>--from</c>.</param>
    public string? this[string parameter] => Values.GetValueOrDefault(parameter);

    /// <summary>Whether an option was given.</summary>
    /// <param name="parameter">Its name, such as <c>--verbose</c>.</param>
    public bool Has(string parameter) => Values.ContainsKey(parameter);

    /// <summary>Whether the line asks what it may be (<c>-h</c>).</summary>
    internal bool AsksForHelp { get; init; }

    /// <summary>The parameters whose values are text whatever they look like, because they stand in quotes or were typed in.</summary>
    internal IReadOnlySet<string> Quoted { get; init; } = new HashSet<string>();

    /// <summary>Where each value stands in the line: the column, from 1, and how many characters.</summary>
    internal IReadOnlyDictionary<string, (int Column, int Length)> Places { get; init; } = new Dictionary<string, (int, int)>();
}
