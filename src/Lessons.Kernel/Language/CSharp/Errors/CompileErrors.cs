using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell does not compile: the first cause, and how many more there are.</summary>
internal static class CompileErrors
{
    // The more special come first. What none of them knows is told by the compiler's code alone.
    private static readonly Func<Cause, Said?>[] Readers =
        [PastedText.Read, OtherLanguages.Read, Reading.Read, Names.Read, Members.Read, Conversions.Read, Operators.Read, Calls.Read];

    /// <summary>Puts the compiler's errors into words.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="script">What the compiler made of it, with at least one error.</param>
    /// <param name="words">The person's language.</param>
    /// <param name="failed">Whether a cell that did not run to its end declares a name.</param>
    public static CellError Describe(MarkedCell cell, Script script, ErrorWords words, Func<string, bool> failed)
    {
        var causes = Causes(cell, script.Errors);
        var cause = new Cause(cell, causes[0], script.Compilation, failed);
        var said = Say(cause, words);
        var hasPlace = causes[0].Location.IsInSource;
        return new ErrorText(cause.Id, words.Meaning(said), hasPlace ? Excerpt.At(cause.Written, said.Place ?? cause.Place) : null)
        {
            // Where only one sentence is shown, the near name is the best part of it.
            Message = said.Id.EndsWith(".Near", StringComparison.Ordinal) ? $"{words.Meaning(said)} {words.Advice(said)}" : null,
            Advice = words.Advice(said),
            More = [.. Mended(cell, said, words), .. Rest(causes.Count - 1, words)],
            Original = new OriginalWords(words.Of("Compiler", cause.Id), cause.Sentence),
        }.ToError(words);
    }

    private static Said Say(Cause cause, ErrorWords words) =>
        Readers.Select(r => r(cause)).FirstOrDefault(s => s is not null)
        ?? (words.Has(cause.Id) ? cause.Say(cause.Id) : new Said("Other", new Verbatim(cause.Sentence.TrimEnd('.'))));

    // While the text cannot be read as C#, what the compiler says about its meaning is guesswork, and so is the rest of the line.
    private static List<Diagnostic> Causes(MarkedCell cell, IReadOnlyList<Diagnostic> errors)
    {
        var unreadable = InOrder(Unreadable(cell.Original)).DistinctBy(d => d.Location.GetLineSpan().StartLinePosition.Line).ToList();
        return unreadable.Count > 0 ? unreadable : [.. InOrder(errors).DistinctBy(e => e.Location.SourceSpan)];
    }

    // CS1056 names a character that C# does not know, such as a curly quote; what stands at the same place only follows from it.
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> errors) =>
        errors.OrderBy(e => e.Location.SourceSpan.Start).ThenBy(e => e.Id is "CS1056" or "CS8641" ? 0 : 1);

    private static IEnumerable<Diagnostic> Unreadable(SyntaxTree tree) => tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static string[] Rest(int count, ErrorWords words) => count switch
    {
        0 => [],
        1 => [words.Of("Rest.One")],
        _ => [words.Of("Rest.Many", count)],
    };

    // Shown only when the cell is then no worse to read than before.
    private static string[] Mended(MarkedCell cell, Said said, ErrorWords words)
    {
        var lines = said.Mend.Select(m => cell.Original.GetText().Lines.GetLineFromPosition(m.Span.Start).LineNumber).Distinct().Count();
        if (lines == 0 || (lines > 1 && !said.Id.StartsWith("Pasted.", StringComparison.Ordinal)))
        {
            return [];
        }

        var before = cell.Original.GetText();
        var after = before.WithChanges(said.Mend.OrderBy(m => m.Span.Start));
        var tree = CSharpSyntaxTree.ParseText(after, (CSharpParseOptions)cell.Original.Options);
        var (was, now) = (Unreadable(cell.Original).Count(), Unreadable(tree).Count());
        return now < was || (now == 0 && was == 0) ? [words.Of("Mended"), ErrorText.Numbered(after.Lines[before.Lines.GetLineFromPosition(said.Mend.Min(m => m.Span.Start)).LineNumber])] : [];
    }
}
