using System.Globalization;
using Lessons.Kernel.Language.Packages;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <content>What other languages, and lines for the notebook, have of a C# session.</content>
public sealed partial class DotNetLanguage : IHasVariables
{
    /// <summary>The language in which errors are told; the invariant culture stands for English.</summary>
    public CultureInfo Culture => Sentences.Culture;

    /// <summary>What the session says, in the person's language.</summary>
    internal Sentences Sentences { get; }

    /// <summary>How packages are found.</summary>
    internal PackageOptions Packages { get; }

    /// <summary>What a person reads when a cell was interrupted.</summary>
    internal CellError Interrupted => stops.Describe(new CellEndedEarlyException(CellStop.Interrupt, ended: true));

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables => csharp.Chain.Variables();

    /// <summary>Finds a variable; null when there is none of that name.</summary>
    /// <param name="name">The name.</param>
    public Variable? Find(string name) => Variables.FirstOrDefault(v => v.Name == name);

    /// <summary>Declares a variable. One of that name that is there already gives way, as when a cell declares it again.</summary>
    /// <param name="name">A C# name.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="type">Its type. One that code cannot name becomes one that it can.</param>
    /// <param name="outputs">Where errors go.</param>
    /// <param name="interrupt">Asks to end early.</param>
    /// <returns>How it went: a name that C# does not allow is an error.</returns>
    public async Task<CellEnd> DeclareAsync(string name, object? value, Type type, IOutputs outputs, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(type);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            var sentence = Sentences.Of("Share.Name", name);
            return new CellEnd(new CellError("InvalidName", sentence, null, null, sentence));
        }

        var word = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        var sayable = CSharpTypeName.Sayable(value is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type);
        var end = await RunAsync($"{sayable} {word} = default!;", outputs, interrupt);
        if (end.Succeeded)
        {
            csharp.Chain.Assign(name, value);
        }

        return end;
    }

    /// <summary>Shows a value in every format it has, by the session's rules. This may run the value's own code.</summary>
    /// <param name="value">The value, or null.</param>
    public MimeBundle Show(object? value) => view.Show(value);

    /// <summary>A value in one line, without running any code of its own.</summary>
    /// <param name="value">The value.</param>
    internal string Preview(object value) => ValuePreview.Of(value, Sentences);

    /// <summary>Lets later cells use more libraries.</summary>
    /// <param name="libraries">The libraries.</param>
    /// <returns>The names of those that the session has already, in whatever version; these stay as they are.</returns>
    public IReadOnlyList<string> Add(Libraries libraries)
    {
        ArgumentNullException.ThrowIfNull(libraries);
        return csharp.Chain.Add(libraries);
    }
}
