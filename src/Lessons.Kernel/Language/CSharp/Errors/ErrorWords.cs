using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The sentences of errors, by message id, in one person's language. They stand in the .resx files beside this one.</summary>
/// <param name="sentences">Everything that is said in that language.</param>
internal sealed partial class ErrorWords(Sentences sentences)
{
    /// <summary>Whether there is a sentence with that id.</summary>
    /// <param name="id">Such as <c>CS0103</c>.</param>
    public bool Has(string id) => sentences.Find(id) is not null;

    /// <summary>What it means.</summary>
    /// <param name="said">A message.</param>
    public string Meaning(Said said) => Of(said.Id, said.Args);

    /// <summary>What to try; null when there is nothing to advise.</summary>
    /// <param name="said">A message.</param>
    public string? Advice(Said said) => sentences.Find(said.Id + ".Try") is { } form ? Fill(form, said.Args) : null;

    /// <summary>A sentence with its places filled in.</summary>
    /// <param name="id">The message id.</param>
    /// <param name="args">What stands for {0}, {1} and so on.</param>
    public string Of(string id, params object[] args) => Fill(sentences.Form(id), args);

    /// <summary>A sentence in the form that goes with a number, which stands for its {0}.</summary>
    /// <param name="id">The message id without <c>.One</c>, <c>.Few</c> or <c>.Many</c>.</param>
    /// <param name="number">The number.</param>
    public string Count(string id, int number) => sentences.Count(id, number);

    // Without the names of namespaces, which a learner has never typed: List<int>, not System.Collections.Generic.List<int>.
    private static string Short(object arg) => Namespaces().Replace(Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "", "");

    [GeneratedRegex(@"\bSystem\.(?:[A-Z]\w*\.)*(?=[A-Z])")]
    private static partial Regex Namespaces();

    private string Fill(string form, object[] args) => string.Format(CultureInfo.InvariantCulture, form, [.. args.Select(Said)]);

    private string Said(object arg) => arg switch
    {
        TypeName type => sentences.Find("Kind." + type.Name) ?? $"`{Short(type.Name)}`",
        Phrase phrase => sentences.Find(phrase.Id) is { } form ? Fill(form, []) : phrase.Otherwise,
        Verbatim verbatim => verbatim.Text,
        _ => Short(arg),
    };
}

/// <summary>A message for a person: a sentence by its id, and what is filled into it.</summary>
/// <param name="Id">Names the sentence, and with <c>.Try</c> behind it the advice.</param>
/// <param name="Args">What stands for {0}, {1} and so on.</param>
internal sealed record Said(string Id, params object[] Args)
{
    /// <summary>Where it is shown in the cell as written, when not where the compiler says.</summary>
    public Microsoft.CodeAnalysis.Text.TextSpan? Place { get; init; }

    /// <summary>Changes to the cell as written that mend it.</summary>
    public IReadOnlyList<Microsoft.CodeAnalysis.Text.TextChange> Mend { get; init; } = [];
}

/// <summary>The C# name of a type, to be told in words: <c>int</c> is "`int` (a whole number)".</summary>
/// <param name="Name">Such as <c>int</c> or <c>List&lt;int&gt;</c>.</param>
internal sealed record TypeName(string Name);

/// <summary>Something that stands in a sentence as it is.</summary>
/// <param name="Text">The text.</param>
internal sealed record Verbatim(string Text);

/// <summary>A part of a sentence that is told in the person's language too.</summary>
/// <param name="Id">The message id.</param>
/// <param name="Otherwise">What stands there when nothing has that id.</param>
internal sealed record Phrase(string Id, string Otherwise);
