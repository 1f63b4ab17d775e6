using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Exceptions of cells that nothing catches, on threads, in timers and in finalizers. .NET ends the process for one; here it is the cell's error.</summary>
internal static class Strays
{
    // .NET takes one handler for the whole process, once. It holds no cell: each exception is asked whose it is.
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Puts the handler in place, unless the program that hosts the session has one of its own.</summary>
    public static bool EnsureInstalled() => Installed.Value;

    private static bool Install()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(BelongsToACell);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool BelongsToACell(Exception exception)
    {
        if (exception is CellStoppedException or TooDeepException)
        {
            return true;
        }

        // A timer's thread has left the cell by now, and a finalizer's was never in one; the code that threw is the cell's all the same.
        var session = SessionOf(exception);
        var run = ThisThread.Run ?? (session is null ? null : ThisThread.LastRun ?? session.Watch.Latest);
        run?.Fail(exception);
        return run is not null;
    }

    private static ScriptAssemblies? SessionOf(Exception exception) =>
        new StackTrace(exception).GetFrames()
            .Select(f => f.GetMethod()?.DeclaringType?.Assembly is { } assembly ? AssemblyLoadContext.GetLoadContext(assembly) : null)
            .OfType<ScriptAssemblies>()
            .FirstOrDefault();
}
