using Microsoft.CodeAnalysis;

namespace Lessons.Teaching;

/// <summary>One run of a learner's cell, and what came of it: what checks judge. Whoever runs the cell fills it in.</summary>
/// <param name="Code">The cell's text without the directive, as the learner has it.</param>
public sealed record Attempt(string Code)
{
    /// <summary>Why it did not run to its end; null when it did.</summary>
    public AttemptError? Error { get; init; }

    /// <summary>The variables of the session once it has run, by name.</summary>
    public IReadOnlyDictionary<string, Variable> Variables { get; init; } = new Dictionary<string, Variable>();

    /// <summary>The functions of the session once it has run, by name. A variable that holds a function is a variable.</summary>
    public IReadOnlyDictionary<string, Delegate> Functions { get; init; } = new Dictionary<string, Delegate>();

    /// <summary>What it wrote to the console.</summary>
    public string Printed { get; init; } = "";

    /// <summary>The values that it showed, in order, the value of its last line last.</summary>
    public IReadOnlyList<object> Shown { get; init; } = [];

    // What was in the lists and frames that the text names, once it was judged; empty until then.
    internal IReadOnlyDictionary<string, IReadOnlyList<object?>> Held { get; private init; } = new Dictionary<string, IReadOnlyList<object?>>();

    // Read once, and anew when a copy has other code.
    private (string Code, SyntaxTree Tree)? read;

    /// <summary>The text, read as C#.</summary>
    public SyntaxTree Tree => read is { } known && ReferenceEquals(known.Code, Code) ? known.Tree : (read = (Code, CodeText.Parse(Code))).Value.Tree;

    /// <summary>The same run, with what is in its lists and frames now.</summary>
    internal Attempt WithContents() => this with
    {
        Held = Variables.Values.Where(v => CodeSearch.Mentions(Tree, v.Name)).Select(v => (v.Name, Of: Contents.Of(v.Value))).Where(v => v.Of is not null).ToDictionary(v => v.Name, v => v.Of!, StringComparer.Ordinal),
    };
}

/// <summary>A variable of a session.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Declared">The type it was declared with.</param>
/// <param name="Value">What it holds.</param>
public sealed record Variable(string Name, Type Declared, object? Value);

/// <summary>Why a cell did not run to its end.</summary>
/// <param name="End">What ended it.</param>
/// <param name="Message">The sentence that the learner has read under the cell, or the exception's message.</param>
/// <param name="Line">The line of the code, from 1; null when it is not known.</param>
public sealed record AttemptError(AttemptEnd End, string Message, int? Line = null);

/// <summary>What ended a cell early.</summary>
public enum AttemptEnd
{
    /// <summary>It does not compile.</summary>
    DoesNotCompile,

    /// <summary>It threw an exception.</summary>
    Threw,

    /// <summary>It took too long, or someone stopped it.</summary>
    Stopped,
}
