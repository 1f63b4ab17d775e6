namespace Lessons.Kernel.Language.CSharp;

/// <content>The session's cells as objects, and going back to what they were.</content>
internal sealed partial class ScriptChain
{
    /// <summary>The objects of the cells that ran, oldest first.</summary>
    public IReadOnlyList<object> Cells
    {
        get
        {
            // A copy, since a cell may run meanwhile.
            var slots = instances;
            return [.. slots.Skip(1).Take(lastSlot).OfType<object>()];
        }
    }

    /// <summary>Remembers the cells that ran so far, and goes back to them when it is disposed.</summary>
    public IDisposable Trial() => new Back(this);

    private sealed class Back(ScriptChain chain) : IDisposable
    {
        private readonly (Microsoft.CodeAnalysis.CSharp.CSharpCompilation? Last, int Slot, bool Wide) before = (chain.last, chain.lastSlot, chain.wide);

        public void Dispose()
        {
            (chain.last, chain.lastSlot, chain.wide) = before;
            Array.Clear(chain.instances, chain.lastSlot + 1, chain.instances.Length - chain.lastSlot - 1);
        }
    }
}
