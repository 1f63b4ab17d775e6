using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the code of cells passes on each turn of a loop and at the start of each function, so that it can be stopped there.</summary>
/// <remarks>Cells call it; nothing else needs to. A cell's own text does not show the calls.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopPoint
{
    /// <summary>Ends the cell when it was interrupted, or when its functions call each other without end.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">The calls are nested too deeply to go on; without this the whole session would end.</exception>
    public static void Pass()
    {
        CellScope.Current?.Interrupt.ThrowIfCancellationRequested();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InsufficientExecutionStackException("Functions call each other here without coming to an end. Check the condition under which the calls should stop.");
        }
    }
}
