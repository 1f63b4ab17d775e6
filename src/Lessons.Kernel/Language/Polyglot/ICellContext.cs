using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>What a directive can do: the cell it stands in, and the session around it.</summary>
public interface ICellContext
{
    /// <summary>The text that the directive stands in. Lines count as in the cell.</summary>
    string Code { get; }

    /// <summary>Where the cell shows things. Is <see cref="IAsks"/> too.</summary>
    IOutputs Outputs { get; }

    /// <summary>Asks the cell to end early.</summary>
    CancellationToken Interrupt { get; }

    /// <summary>All directives of the session, languages included.</summary>
    IReadOnlyList<IDirective> Directives { get; }

    /// <summary>The variables of the C# session, those declared last first, each name once.</summary>
    IReadOnlyList<Variable> Variables { get; }

    /// <summary>Finds a variable of the C# session; null when there is none of that name.</summary>
    /// <param name="name">The name.</param>
    Variable? Find(string name);

    /// <summary>Declares a variable in the C# session.</summary>
    /// <param name="name">A C# name.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="type">Its type; null for the value's own. A type that code cannot name becomes one it can.</param>
    /// <returns>How it went: a name that C# does not allow is an error.</returns>
    Task<CellEnd> DeclareAsync(string name, object? value, Type? type = null);

    /// <summary>Runs text in the session, its own directives included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line in the cell on which it begins, from 1: errors name the lines of the cell.</param>
    /// <param name="language">The language it begins in; C# when not given.</param>
    /// <param name="outputs">Where it shows things; the cell's own outputs when not given.</param>
    /// <returns>How it ended. An error is returned and not sent to the outputs.</returns>
    Task<CellEnd> RunAsync(string text, int line, string? language = null, IOutputs? outputs = null);

    /// <summary>Reads text as C# in a notebook is read; says nothing of what it means. Its diagnostics tell whether it can be read.</summary>
    /// <param name="text">The text.</param>
    SyntaxTree ReadCSharp(string text);

    /// <summary>Shows a value in every format it has, by the session's rules. This may run the value's own code.</summary>
    /// <param name="value">The value, or null.</param>
    MimeBundle Show(object? value);

    /// <summary>Lets the C# session use more libraries, from the next text that runs.</summary>
    /// <param name="libraries">The libraries.</param>
    /// <returns>The libraries among them that the session has already, in whatever version; these stay as they are.</returns>
    IReadOnlyList<string> Add(Libraries libraries);

    /// <summary>Makes the error that ends the cell, with the line and carets under the place.</summary>
    /// <param name="name">A short name, such as <c>UnknownDirective</c>.</param>
    /// <param name="sentence">What was asked, what was found, what to do next.</param>
    /// <param name="line">The line in the cell, from 1.</param>
    /// <param name="column">The column, from 1; null for the whole line.</param>
    /// <param name="length">How many characters are meant; 0 for the rest of the line.</param>
    CellEnd Fail(string name, string sentence, int line, int? column = null, int length = 0);

    /// <summary>Makes the error that ends the cell, with carets under a directive's line, or under what was given for one of its parameters.</summary>
    /// <param name="name">A short name, such as <c>UnknownVariable</c>.</param>
    /// <param name="sentence">What was asked, what was found, what to do next.</param>
    /// <param name="call">The directive.</param>
    /// <param name="parameter">The parameter that is meant; null for the whole line.</param>
    CellEnd Fail(string name, string sentence, DirectiveCall call, string? parameter = null);
}

/// <summary>A variable of a session.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it was declared with.</param>
/// <param name="Value">What it holds now.</param>
public sealed record Variable(string Name, Type Type, object? Value);

/// <summary>A language that holds values by name.</summary>
public interface IHasVariables
{
    /// <summary>The values there are.</summary>
    IReadOnlyList<Variable> Variables { get; }
}

/// <summary>A language that takes values by name.</summary>
public interface ITakesVariables
{
    /// <summary>Takes a value.</summary>
    /// <param name="variable">Its name in this language, its type, and the value.</param>
    /// <param name="call">The directive that hands it over.</param>
    /// <param name="cell">The cell.</param>
    /// <returns>How it went; a value that the language cannot hold is an error.</returns>
    Task<CellEnd> TakeAsync(Variable variable, DirectiveCall call, ICellContext cell);
}

/// <summary>Libraries for C# code, all by absolute path.</summary>
/// <param name="References">What the compiler reads.</param>
/// <param name="Assemblies">What runs; found by file name when code first needs it.</param>
/// <param name="NativeLibraries">Native libraries that the assemblies call.</param>
public sealed record Libraries(IReadOnlyList<string> References, IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries);
