namespace Lessons.Kernel.Language.CSharp;

/// <content>What a program that judges cells has of a C# session.</content>
public sealed partial class DotNetLanguage
{
    /// <summary>The objects that the compiler made of the cells that ran, oldest first: their fields are the variables, their methods the functions.</summary>
    public IReadOnlyList<object> Cells => csharp.Chain.Cells;

    /// <summary>Compiles text on top of the cells that ran, and runs it; nothing that it declares stays. It shows nothing, and runs in the caller's execution context.</summary>
    /// <param name="code">The text.</param>
    /// <param name="interrupt">Ends it early, also when it does not heed this.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task<CellEnd> RunApartAsync(string code, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        var end = await RunAsync(new RunCell(code) { LeavesNothing = true }, new Nobody(), interrupt);
        interrupt.ThrowIfCancellationRequested();
        return end;
    }

    /// <summary>Does work of the program's that may call what cells have defined, in such a way that it can be ended as a cell can. What it writes to the console is not shown.</summary>
    /// <param name="work">The work; it may block its thread.</param>
    /// <param name="interrupt">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="InvalidOperationException">It was ended because it took more than a cell may; the message says of what.</exception>
    public async Task WorkAsync(Action work, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(work);
        await oneAtATime.WaitAsync(CancellationToken.None);
        var before = ProcessState.Now();
        try
        {
            CellConsole.EnsureInstalled();
            var cell = new CellScope(new Nobody(), limits, stops, interrupt) { View = view };
            cell.Enter();
            await new CellRun(cell, watch).RunAsync(() =>
            {
                work();
                return Task.FromResult(true);
            });
        }
        catch (CellEndedEarlyException e)
        {
            throw e.Reason == CellStop.Interrupt ? new OperationCanceledException(interrupt) : new InvalidOperationException(stops.Describe(e).Message);
        }
        finally
        {
            before.Restore();
            oneAtATime.Release();
        }
    }

    /// <summary>Begins a trial: what cells declare from now on is taken back when it is disposed. What they assign to earlier variables stays assigned.</summary>
    public IDisposable Trial() => csharp.Chain.Trial();
}
