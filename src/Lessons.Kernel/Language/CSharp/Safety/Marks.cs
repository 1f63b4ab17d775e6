using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Where a cell passes stop points: on each turn of a loop, at the start of each function, and before each catch block, so that none swallows a stop.</summary>
internal sealed class Marks
{
    private const string Class = "global::Lessons.Kernel.Language.CSharp.StopPoint.";
    private const string Pass = Class + "Pass();";
    private const string Enter = Class + "Enter();";

    private readonly Edits edits = new();
    private readonly SymbolMarks? symbols;

    private Marks(SymbolMarks? symbols) => this.symbols = symbols;

    /// <summary>Marks a cell.</summary>
    /// <param name="root">The cell.</param>
    /// <param name="symbols">What depends on what names mean; null when nothing in the cell does.</param>
    public static Edits For(SyntaxNode root, SymbolMarks? symbols)
    {
        var marks = new Marks(symbols);
        foreach (var node in root.DescendantNodes())
        {
            marks.Mark(node);
        }

        return marks.edits;
    }

    private void Mark(SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                Turn(loop.Statement);
                break;
            case DoStatementSyntax loop:
                Turn(loop.Statement);
                break;
            case ForStatementSyntax loop:
                Turn(loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                Turn(loop.Statement);
                break;
            case GotoStatementSyntax jump:
                Turn(jump);
                break;
            case CatchClauseSyntax caught:
                Filter(caught);
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } body }:
                Start(body);
                break;
            case AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } lambda when Returns(lambda, body) is { } returns:
                Expression(body, returns);
                edits.Close(body.Span.End, ";}");
                break;
            case LocalFunctionStatementSyntax f:
                Function(f.Body, f.ExpressionBody, f.SemicolonToken, Returns(f.ReturnType, f.Modifiers));
                break;
            case MethodDeclarationSyntax m:
                Function(m.Body, m.ExpressionBody, m.SemicolonToken, Returns(m.ReturnType, m.Modifiers));
                break;
            case DestructorDeclarationSyntax d:
                Function(d.Body, d.ExpressionBody, d.SemicolonToken, returns: false, Class + "EnterFinalizer();");
                break;
            case BaseMethodDeclarationSyntax m:
                Function(m.Body, m.ExpressionBody, m.SemicolonToken, m is not ConstructorDeclarationSyntax);
                break;
            case AccessorDeclarationSyntax a:
                Function(a.Body, a.ExpressionBody, a.SemicolonToken, a.IsKind(SyntaxKind.GetAccessorDeclaration));
                break;
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow } p:
                Getter(arrow, p.SemicolonToken);
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } arrow } i:
                Getter(arrow, i.SemicolonToken);
                break;
            case ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax when Initializers.RunsBeforeAnyBody((BaseObjectCreationExpressionSyntax)node):
                edits.Open(node.SpanStart, $"({Class}Entered()?");
                edits.Close(node.Span.End, ":throw null)");
                break;
        }

        symbols?.Mark(node, edits);
    }

    private bool? Returns(AnonymousFunctionExpressionSyntax lambda, ExpressionSyntax body) => symbols is not null ? symbols.Returns(lambda) : SymbolMarks.IsSurelyAValue(body) ? true : null;

    private void Function(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken semicolon, bool returns, string first = "")
    {
        if (body is not null)
        {
            Start(body, first);
        }
        else if (arrow is not null)
        {
            edits.Replace(arrow.ArrowToken.Span, "");
            Expression(arrow.Expression, returns, first);
            edits.Close(semicolon.Span.End, "}");
        }
    }

    private void Getter(ArrowExpressionClauseSyntax arrow, SyntaxToken semicolon)
    {
        edits.Replace(arrow.ArrowToken.Span, "{get");
        Expression(arrow.Expression, returns: true);
        edits.Close(semicolon.Span.End, "}}");
    }

    // The error of an expression that fails is at its start; the word before it must not hide that.
    private void Expression(ExpressionSyntax expression, bool returns, string first = "")
    {
        edits.Open(expression.SpanStart, "{" + first + Enter);
        if (returns && expression is not ThrowExpressionSyntax)
        {
            edits.Open(expression.SpanStart, "return ", isCode: true);
        }
    }

    private void Filter(CatchClauseSyntax caught)
    {
        if (caught.Filter is { } filter)
        {
            edits.Open(filter.OpenParenToken.Span.End, $"{Class}MayCatch()&&(");
            edits.Close(filter.CloseParenToken.SpanStart, ")");
        }
        else
        {
            edits.Open(caught.Block.SpanStart, $"when({Class}MayCatch())");
        }
    }

    private void Start(BlockSyntax body, string first = "") => edits.Open(body.OpenBraceToken.Span.End, first + Enter);

    private void Turn(StatementSyntax statement)
    {
        if (statement is BlockSyntax block)
        {
            edits.Open(block.OpenBraceToken.Span.End, Pass);
            return;
        }

        edits.Open(statement.SpanStart, "{" + Pass);
        edits.Close(statement.Span.End, "}");
    }

    // `async Task F() => …` gives no value; `async Task<int> F() => …` does.
    private static bool Returns(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        && !(modifiers.Any(SyntaxKind.AsyncKeyword) && LastName(type) is "Task" or "ValueTask");

    private static string? LastName(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => name.Identifier.ValueText,
        AliasQualifiedNameSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };
}
