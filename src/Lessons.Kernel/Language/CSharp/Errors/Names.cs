using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Says what a name could have meant that is not there (CS0103, CS0246).</summary>
internal static class Names
{
    /// <summary>Puts such a cause into words; null when it is another.</summary>
    /// <param name="cause">The cause.</param>
    public static Said? Read(Cause cause) => cause.Id switch
    {
        "CS0103" => Name(cause, cause.Args[0]),
        "CS0246" => Type(cause, cause.Args[0].Split('<')[0]),
        _ => null,
    };

    private static Said Name(Cause cause, string name)
    {
        var names = NamesInScope.All(cause).ToList();
        if (NearNames.ByCapitals(name, names) is { } same)
        {
            return Near(cause, "Name.Near", name, same);
        }

        if (InBlock(cause, name))
        {
            return new Said("Name.Block", name);
        }

        if (cause.Failed(name))
        {
            return new Said("Name.Failed", name);
        }

        if (NamesInScope.NamespaceOf(cause.Compilation, name) is { } missing)
        {
            return new Said("Name.Using", name, new Verbatim(missing));
        }

        if (NearNames.Of(name, names) is { } near)
        {
            return Near(cause, "Name.Near", name, near);
        }

        var parent = cause.Node.Parent;
        return parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax or null or not AssignmentExpressionSyntax } assignment && assignment.Left == cause.Node && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            ? new Said("Name.Assign", name) { Mend = Declared(cause, assignment) }
            : new Said(parent is InvocationExpressionSyntax ? "Name.Method" : "Name.Unknown", name);
    }

    private static Said Type(Cause cause, string name)
    {
        var names = NamesInScope.Types(cause).ToList();
        if (NearNames.ByCapitals(name, names) is { } same)
        {
            return Near(cause, "Type.Near", name, same);
        }

        if (cause.Failed(name))
        {
            return new Said("Name.Failed", name);
        }

        if (cause.Node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && NamesInScope.NamespaceOf(cause.Compilation, name) is { } missing)
        {
            return new Said("Name.Using", name, new Verbatim(missing));
        }

        return NearNames.Of(name, names) is { } near ? Near(cause, "Type.Near", name, near) : new Said("Type.Unknown", name);
    }

    /// <summary>A message with the near name, and the line with that name in it.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="id">Names the sentence; the typed name is {0}, the near one {1}.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="near">What could be meant.</param>
    public static Said Near(Cause cause, string id, string typed, string near) => new(id, typed, near) { Place = new TextSpan(cause.Place.Start, typed.Length) };

    private static TextChange[] Declared(Cause cause, AssignmentExpressionSyntax assignment)
    {
        var start = new TextSpan(assignment.SpanStart, 0);
        var end = cause.ToWritten(assignment.Span).End;
        var needsEnd = end >= cause.Written.Length || cause.Written[end] != ';';
        return needsEnd ? [cause.Replace(start, "var "), new TextChange(new TextSpan(end, 0), ";")] : [cause.Replace(start, "var ")];
    }

    private static bool InBlock(Cause cause, string name) =>
        cause.Node.SyntaxTree.GetRoot().DescendantNodes().Any(n => n switch
        {
            VariableDeclaratorSyntax v => v.Identifier.Text == name && v.FirstAncestorOrSelf<StatementSyntax>() is not null,
            ForEachStatementSyntax f => f.Identifier.Text == name,
            _ => false,
        });
}
