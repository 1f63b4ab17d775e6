using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Puts a session's errors into words, and remembers which cells did not run to their end.</summary>
/// <param name="culture">The language that the person reads.</param>
/// <param name="valueOf">What a variable of the session holds; null when there is none.</param>
internal sealed class ErrorTeller(CultureInfo culture, Func<string, object?> valueOf)
{
    private readonly ErrorWords words = new(culture);
    private readonly HashSet<string> failed = new(StringComparer.Ordinal);

    /// <summary>Tells why a cell does not compile.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="script">What the compiler made of it.</param>
    public CellError Compile(MarkedCell cell, Script script)
    {
        var error = CompileErrors.Describe(cell, script, words, failed.Contains);
        Remember(cell);
        return error;
    }

    /// <summary>Tells what the compiler finds odd in a cell that it can run; null when there is nothing.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="script">What the compiler made of it.</param>
    public DisplayOutput? Warnings(MarkedCell cell, Script script) => CompileWarnings.Show(cell, script.Warnings, words);

    /// <summary>Tells why a cell failed while it ran.</summary>
    /// <param name="exception">What it threw.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="cellAt">Finds any cell of the session by the name its compiled lines carry.</param>
    public CellError Run(Exception exception, MarkedCell cell, Func<string?, MarkedCell?> cellAt)
    {
        Remember(cell);
        return RuntimeErrors.Describe(exception, cell, cellAt, words, valueOf);
    }

    private void Remember(MarkedCell cell)
    {
        foreach (var member in cell.Original.GetCompilationUnitRoot().Members)
        {
            failed.UnionWith(member switch
            {
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.Text),
                MethodDeclarationSyntax method => [method.Identifier.Text],
                BaseTypeDeclarationSyntax type => [type.Identifier.Text],
                GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(v => v.Identifier.Text),
                _ => [],
            });
        }
    }
}
