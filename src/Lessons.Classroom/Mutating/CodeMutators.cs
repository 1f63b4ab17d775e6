using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Classroom;

/// <summary>Another variable of the same type in the place of one that is read.</summary>
internal sealed class NameMutator : IMutator
{
    private const int Most = 2;

    public string Name => "variable";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) =>
        node is IdentifierNameSyntax { Identifier.Text: var name } read && IsValue(read) && scope.Types.TryGetValue(name, out var type)
            ? scope.Types.Where(t => t.Key != name && t.Value == type).Select(t => t.Key).Reverse().Take(Most).Select(other => new Edit(read.Span, other))
            : [];

    private static bool IsValue(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        InvocationExpressionSyntax or NameColonSyntax or NameEqualsSyntax or TypeSyntax or MemberBindingExpressionSyntax => false,
        AssignmentExpressionSyntax assignment => assignment.Left != name,
        VariableDeclarationSyntax or ParameterSyntax => false,
        _ => true,
    };
}

/// <summary>A statement that is not there.</summary>
internal sealed class StatementMutator : IMutator
{
    public string Name => "statement";

    public IEnumerable<Edit> At(SyntaxNode node, NamesInScope scope) => node switch
    {
        BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax => [],
        StatementSyntax { Parent: GlobalStatementSyntax or BlockSyntax } statement => Alone(statement.Parent) ? [] : [new(statement.Span, "")],
        StatementSyntax statement => [new(statement.Span, ";")],
        FieldDeclarationSyntax field => Alone(field) ? [] : [new(field.Span, "")],
        _ => [],
    };

    // Without its only statement there is no answer, and every check sees that.
    private static bool Alone(SyntaxNode? member) => member is { Parent: CompilationUnitSyntax { Members.Count: 1 } };
}
