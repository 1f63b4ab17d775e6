using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What text means on top of the cells that ran. Made on first use; answers while a cell runs, and changes nothing.</summary>
/// <param name="chain">The session's cells.</param>
internal sealed class SessionModel(ScriptChain chain)
{
    private readonly Lock gate = new();
    private CSharpCompilation? top;
    private CSharpCompilation? before;

    /// <summary>Tells what a text means.</summary>
    /// <param name="tree">The text.</param>
    public SemanticModel Of(SyntaxTree tree)
    {
        lock (gate)
        {
            // A compilation whose text is replaced keeps all that it has read of the libraries; a new one would read them anew.
            var last = chain.Last;
            top = top is not null && before == last ? top.ReplaceSyntaxTree(top.SyntaxTrees[0], tree) : chain.Look(tree);
            before = last;
            return top.GetSemanticModel(tree);
        }
    }
}
