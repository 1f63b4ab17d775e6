using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What the code of cells calls on each turn of a loop, at the start of each function and before each catch block, so that it can be stopped there.</summary>
/// <remarks>Cells call it; nothing else needs to. A cell's own text does not show the calls.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StopPoint
{
    /// <summary>Ends the cell when it was stopped.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static void Pass()
    {
        var run = ThisThread.Run;
        if (run is null)
        {
            CheckFinalizer();
        }
        else if (run.Stop is not null)
        {
            throw new CellStoppedException();
        }
    }

    /// <summary>Ends the cell when it was stopped, or when its functions call each other without end.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    /// <exception cref="AggregateException">The calls are nested too deeply to go on; without this the whole session would end.</exception>
    public static void Enter()
    {
        Pass();
        if (IsTooDeep())
        {
            var tooDeep = new TooDeepException(CellScope.Current?.Stops.TooDeep);
            ThisThread.Run?.Fail(tooDeep);
            throw tooDeep;
        }
    }

    /// <summary>Whether a catch block of the cell may have an exception. Not when the cell was stopped, nor when calls are nested too deeply.</summary>
    /// <remarks>
    /// Before the frames below it are gone, a catch block runs on top of them. When each of ten thousand levels catches, and wraps or calls again, that
    /// is what overflows the stack.
    /// </remarks>
    public static bool MayCatch() => ThisThread.Run?.Stop is null && !IsTooDeep();

    /// <summary>Like <see cref="Enter"/>, where only an expression can stand.</summary>
    /// <returns>Always true.</returns>
    public static bool Entered()
    {
        Enter();
        return true;
    }

    /// <summary>Like <see cref="Enter"/>, at the start of a finalizer: these run on a thread of the runtime's that belongs to no cell, and have one second.</summary>
    public static void EnterFinalizer() => ThisThread.FinalizerDeadline = Environment.TickCount64 + 1000;

    /// <summary>Passes a stop point for each element of a sequence that .NET itself makes, and that may have no end.</summary>
    /// <typeparam name="T">The elements.</typeparam>
    /// <param name="sequence">The sequence.</param>
    public static IEnumerable<T> Each<T>(IEnumerable<T> sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        foreach (var element in sequence)
        {
            Pass();
            yield return element;
        }
    }

    /// <summary>Makes something that goes on by itself, such as a timer, end with the cell that made it when that is stopped.</summary>
    /// <typeparam name="T">Such as a timer.</typeparam>
    /// <param name="value">The thing.</param>
    /// <returns>The same thing.</returns>
    public static T Own<T>(T value)
        where T : IDisposable
    {
        ThisThread.Run?.Own(value);
        return value;
    }

    /// <summary>Stands in for <see cref="Environment.Exit"/>, which would end the session with all its variables.</summary>
    /// <param name="exitCode">What the cell wanted to leave behind.</param>
    public static void Exit(int exitCode)
    {
        ThisThread.Run?.End(CellStop.Exit);
        Pass();
        throw new InvalidOperationException(CellScope.Current?.Stops.Exit ?? Sentences.English.Of("Stop.Exit"));
    }

    private static bool IsTooDeep()
    {
        var floor = ThisThread.Floor;
        return floor == 0 ? !RuntimeHelpers.TryEnsureSufficientExecutionStack() : StackPosition.Here() < floor;
    }

    private static void CheckFinalizer()
    {
        if (ThisThread.FinalizerDeadline is not 0 and var deadline && Environment.TickCount64 > deadline)
        {
            throw new CellStoppedException();
        }
    }
}
