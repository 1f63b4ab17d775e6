namespace Lessons.Kernel.Language.CSharp;

/// <summary>Whether the values of a session take more memory than they may.</summary>
internal sealed class MemoryUse(long limit)
{
    private long allowed;

    /// <summary>A cell begins. It always has a little room, or else no cell could ever let go of what earlier ones keep.</summary>
    public void Begin() => allowed = Math.Max(limit, GC.GetTotalMemory(false) + (limit / 8));

    /// <summary>Whether the limit is passed by values that are in use. Costs next to nothing while it is far.</summary>
    public bool TooMuch()
    {
        if (GC.GetTotalMemory(false) < allowed)
        {
            return false;
        }

        // What is no longer in use does not count. One collection is worth it: after it, another quarter must be allocated before the next.
        var used = GC.GetTotalMemory(forceFullCollection: true);
        return used > allowed - (allowed / 4);
    }
}
