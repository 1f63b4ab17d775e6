using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Teaching;

/// <summary>Expects the code to contain or avoid something. It is looked at before the code runs.</summary>
public sealed class CodeExpectation : Expectation<CodeExpectation, SyntaxNode>
{
    private readonly List<Func<SyntaxNode, Told?>> rules = [];

    internal CodeExpectation()
        : base(Stage.Code)
    {
    }

    internal override Told Right => new("Code.Right");

    /// <summary>A kind of syntax that must be there, such as <c>SyntaxKind.ForEachStatement</c>.</summary>
    /// <param name="kind">The kind.</param>
    public CodeExpectation Contains(SyntaxKind kind) => Rule(r => Has(r, kind) ? null : new("Code.Needs", Kind(kind)));

    /// <summary>A kind of syntax that must not be there.</summary>
    /// <param name="kind">The kind.</param>
    public CodeExpectation Avoids(SyntaxKind kind) => Rule(r => Has(r, kind) ? new("Code.HasNot", Kind(kind)) : null);

    /// <summary>A function or method that must be called.</summary>
    /// <param name="name">Its name alone, such as <c>Average</c>.</param>
    public CodeExpectation ContainsCall(string name) => Rule(r => CodeSearch.Calls(r, name) ? null : new("Code.NeedsCall", name));

    /// <summary>A function or method that must not be called.</summary>
    /// <param name="name">Its name alone.</param>
    public CodeExpectation AvoidsCall(string name) => Rule(r => CodeSearch.Calls(r, name) ? new("Code.HasCall", name) : null);

    /// <summary>A name that must stand in the code.</summary>
    /// <param name="name">The name.</param>
    public CodeExpectation ContainsName(string name) => Rule(r => CodeSearch.Mentions(r.SyntaxTree, name) ? null : new("Code.NeedsName", name));

    /// <summary>A name that must not stand in the code.</summary>
    /// <param name="name">The name.</param>
    public CodeExpectation AvoidsName(string name) => Rule(r => CodeSearch.Mentions(r.SyntaxTree, name) ? new("Code.HasName", name) : null);

    /// <summary>Code that does the same as one of these, step by step; the first step that differs from the nearest of them is told. White space, remarks, brackets and the names of variables make no difference.</summary>
    /// <param name="solutions">C# code, one solution at least.</param>
    public CodeExpectation Resembles(params string[] solutions)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        ArgumentOutOfRangeException.ThrowIfZero(solutions.Length);
        var roots = solutions.Select(s => CodeText.Parse(s).GetRoot()).ToList();
        if (roots.Find(r => r.ContainsDiagnostics) is { } bad)
        {
            throw new ArgumentException($"This solution cannot be read as C#: {bad}");
        }

        return Rule(r => CodeComparison.FirstDifference(r, roots));
    }

    internal override Told? Judge(Evaluation evaluation)
    {
        var root = evaluation.Attempt.Tree.GetRoot();
        return Mistake(root) ?? Said(rules.Select(r => r(root)).FirstOrDefault(t => t is not null));
    }

    private static bool Has(SyntaxNode root, SyntaxKind kind) =>
        root.DescendantNodesAndTokensAndSelf().Any(n => n.IsKind(kind) || (kind is SyntaxKind.ForEachStatement && n.IsKind(SyntaxKind.ForEachVariableStatement)));

    private static Told Kind(SyntaxKind kind) => TeachingWords.English.Has("Code.Kind." + kind) ? new("Code.Kind." + kind) : new("Code.Kind.Other", kind.ToString());

    private CodeExpectation Rule(Func<SyntaxNode, Told?> rule)
    {
        rules.Add(rule);
        return this;
    }
}
