using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>One of the compiler's errors and all that can be asked about its place.</summary>
/// <param name="cell">The cell.</param>
/// <param name="error">What the compiler says.</param>
/// <param name="compilation">What the compiler knows.</param>
/// <param name="failed">Whether a cell that did not run to its end declares a name.</param>
internal sealed class Cause(MarkedCell cell, Diagnostic error, CSharpCompilation compilation, Func<string, bool> failed)
{
    private readonly SyntaxTree tree = error.Location.SourceTree ?? cell.Compiled;

    /// <summary>The compiler's code.</summary>
    public string Id => error.Id;

    /// <summary>The compiler's sentence.</summary>
    public string Sentence { get; } = error.GetMessage(CultureInfo.InvariantCulture);

    /// <summary>What the compiler filled into its sentence.</summary>
    public IReadOnlyList<string> Args { get; } = Arguments(error);

    /// <summary>Whether the cell cannot be read as C#.</summary>
    public bool IsUnreadable => cell.Original.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The place in the cell as written.</summary>
    public TextSpan Place => ToWritten(error.Location.SourceSpan);

    /// <summary>The cell as written.</summary>
    public SourceText Written => cell.Original.GetText();

    /// <summary>The line of the place, as written.</summary>
    public TextLine Line => Written.Lines.GetLineFromPosition(Math.Min(Place.Start, Written.Length));

    /// <summary>The words of that line.</summary>
    public string LineText => Line.ToString();

    /// <summary>The word or sign at the place, in the compiled text.</summary>
    public SyntaxToken Token => tree.GetRoot().FindToken(Math.Min(Start, Math.Max(0, tree.Length - 1)));

    /// <summary>The last word or sign that ends before the place, or at it; also of what the compiler skipped.</summary>
    public SyntaxToken Before => Tokens.LastOrDefault(t => t.Span.End <= Start);

    /// <summary>The first word or sign that begins at the place, or after it; the end of the text when there is none.</summary>
    public SyntaxToken After => Tokens.FirstOrDefault(t => t.SpanStart >= Start);

    /// <summary>The part of the code that the compiler points at.</summary>
    public SyntaxNode Node => tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The expression that the compiler points at.</summary>
    public ExpressionSyntax? Expression => Node as ExpressionSyntax ?? (Node as ArgumentSyntax)?.Expression ?? (Node as EqualsValueClauseSyntax)?.Value;

    /// <summary>Where the place begins in the compiled text.</summary>
    public int Start => error.Location.SourceSpan.Start;

    /// <summary>What the code means.</summary>
    public SemanticModel Model => compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

    /// <summary>Everything the compiler knows.</summary>
    public CSharpCompilation Compilation => compilation;

    /// <summary>Whether a cell that did not run to its end declares a name.</summary>
    /// <param name="name">The name.</param>
    public bool Failed(string name) => failed(name);

    private IEnumerable<SyntaxToken> Tokens =>
        tree.GetRoot().DescendantTokens(descendIntoTrivia: true).Where(t => t.Span.Length > 0 || t.IsKind(SyntaxKind.EndOfFileToken));

    /// <summary>The place in the cell as written for one in the compiled text.</summary>
    /// <param name="span">The place in the compiled text.</param>
    public TextSpan ToWritten(TextSpan span) => tree == cell.Original ? span : cell.ToOriginal(span);

    /// <summary>A change that puts something in the place of a part of the code.</summary>
    /// <param name="span">The part, in the compiled text.</param>
    /// <param name="text">What takes its place.</param>
    public TextChange Replace(TextSpan span, string text) => new(ToWritten(span), text);

    /// <summary>A message with what the compiler filled into its own.</summary>
    /// <param name="id">Names the sentence.</param>
    public Said Say(string id) => new(id, [.. Args]);

    // The compiler keeps the arguments of its messages to itself, but tells the form and the filled form.
    private static string[] Arguments(Diagnostic error)
    {
        var form = error.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        var pattern = Regex.Replace(Regex.Escape(form), @"\\\{(\d)(?::[^}]*)?}", "(?<a$1>.*?)");
        var match = Regex.Match(error.GetMessage(CultureInfo.InvariantCulture), $"^{pattern}$", RegexOptions.Singleline);
        return [.. Enumerable.Range(0, 6).Select(i => match.Groups[$"a{i}"].Value)];
    }
}
