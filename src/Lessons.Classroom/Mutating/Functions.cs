using Lessons.Teaching;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Classroom;

/// <summary>The parts of code that are defined for later: functions and classes.</summary>
internal static class Functions
{
    /// <summary>Their text without white space.</summary>
    public static string Bodies(string code) => string.Join('\n', CodeText.Parse(code).GetRoot().DescendantNodes()
        .Where(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax)
        .Select(n => CodeText.WithoutSpace(n.ToString())));
}
