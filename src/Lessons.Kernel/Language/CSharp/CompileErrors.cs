using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person reads when a cell does not compile. Warnings are left out: they are about style, and a learner reads them as blame.</summary>
internal static class CompileErrors
{
    private const int Shown = 3;

    /// <summary>Puts the compiler's errors into words, the first cause first.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="errors">At least one error.</param>
    public static CellError Describe(MarkedCell cell, IReadOnlyList<Diagnostic> errors)
    {
        var causes = Causes(cell, errors);
        var first = causes[0];
        var blocks = causes.Take(Shown).Select(e => Block(cell, e)).ToList();
        if (causes.Count > Shown)
        {
            blocks.Add(causes.Count - Shown == 1 ? "And 1 more error." : $"And {causes.Count - Shown} more errors.");
        }

        var place = Place(cell, first);
        return new CellError(first.Id, Sentence(first), place?.Line, place?.Column, string.Join('\n', blocks));
    }

    // While the text cannot be read as C#, what the compiler says about its meaning is guesswork, and so is the rest of the line.
    private static List<Diagnostic> Causes(MarkedCell cell, IReadOnlyList<Diagnostic> errors)
    {
        var unreadable = InOrder(cell.Original.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)).DistinctBy(d => Place(cell, d)?.Line).ToList();
        return unreadable.Count > 0 ? unreadable : [.. InOrder(errors).DistinctBy(e => (e.Id, e.Location.SourceSpan, Sentence(e)))];
    }

    // CS1056 names a character that C# does not know, such as a curly quote; what stands at the same place only follows from it.
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> errors) =>
        errors.OrderBy(e => e.Location.SourceSpan.Start).ThenBy(e => e.Id == "CS1056" ? 0 : 1);

    private static string Block(MarkedCell cell, Diagnostic error) =>
        Place(cell, error) is { } place ? $"{error.Id}, line {place.Line}: {Sentence(error)}\n{place.Text}" : $"{error.Id}: {Sentence(error)}";

    private static Excerpt? Place(MarkedCell cell, Diagnostic error) =>
        error.Location.SourceTree is { } tree && (tree == cell.Compiled || tree == cell.Original)
            ? Excerpt.At(cell.Original.GetText(), tree == cell.Compiled ? cell.ToOriginal(error.Location.SourceSpan) : error.Location.SourceSpan)
            : null;

    private static string Sentence(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);
}
