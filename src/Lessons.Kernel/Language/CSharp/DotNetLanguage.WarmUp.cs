namespace Lessons.Kernel.Language.CSharp;

public sealed partial class DotNetLanguage : IWarmsUp
{
    /// <inheritdoc/>
    /// <remarks>
    /// Nearly all of the first cell's time goes into what any cell needs: reading .NET's metadata, and the compiler's own code. So a small cell
    /// goes the way of all cells, and leaves nothing. A cell that comes meanwhile waits for it, and then has the rest of the way left: it loses
    /// no more than a small cell takes.
    /// </remarks>
    public Task WarmUpAsync(CancellationToken stop) => RunAsync(new RunCell("1 + 1") { LeavesNothing = true }, new Nobody(), stop);

    private sealed class Nobody : IOutputs
    {
        public void Send(Output output)
        {
        }
    }
}
