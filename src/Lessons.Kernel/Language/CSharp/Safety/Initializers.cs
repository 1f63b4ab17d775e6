using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Code of a class that runs before the body of any constructor, and so before its stop point: <c>class A { A next = new A(); }</c>.</summary>
internal static class Initializers
{
    /// <summary>Whether an object is made there.</summary>
    /// <param name="creation">Where it is made.</param>
    public static bool RunsBeforeAnyBody(BaseObjectCreationExpressionSyntax creation)
    {
        // In an argument the type of a bare `new()` follows from the overload, which must not be disturbed.
        if (creation is ImplicitObjectCreationExpressionSyntax && creation.Parent is not EqualsValueClauseSyntax)
        {
            return false;
        }

        foreach (var outer in creation.Ancestors())
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax or AttributeSyntax or BlockSyntax or ArrowExpressionClauseSyntax:
                    return false;
                case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    return true;
                case PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax }:
                    return true;
                case BaseFieldDeclarationSyntax field:
                    return field.Parent is TypeDeclarationSyntax;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
