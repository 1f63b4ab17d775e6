namespace Lessons.Kernel.Language.CSharp;

public sealed partial class DotNetLanguage : IWarmsUp
{
    // First what any cell needs, then what the first cells of a notebook need most.
    private static readonly string[] SmallCells =
    [
        "1 + 1",
        "var list = new List<int> { 1, 2 }; foreach (var one in list) { Console.WriteLine($\"{one:F2}\"); } list.Where(x => x > 1).Select(x => x * x).Sum()",
        "int Twice(int x) => 2 * x; class Pair(int a, int b) { public int Sum => a + b; } new Pair(Twice(1), 2).Sum",
        "var counts = new Dictionary<string, int>(); foreach (var word in \"a b a\".Split(' ')) { counts[word] = counts.GetValueOrDefault(word) + 1; } counts.OrderByDescending(c => c.Value).ToList()",
    ];

    private volatile bool someoneWaits;

    /// <inheritdoc/>
    /// <remarks>
    /// Nearly all of the first cell's time goes into what any cell needs: reading .NET's metadata, and the compiler's own code. So small cells
    /// go the way of all cells, and leave nothing. A cell that comes meanwhile waits for the one that runs, and no other begins.
    /// </remarks>
    public async Task WarmUpAsync(CancellationToken stop)
    {
        foreach (var cell in SmallCells)
        {
            if (someoneWaits || stop.IsCancellationRequested)
            {
                return;
            }

            await RunAsync(new RunCell(cell) { LeavesNothing = true }, new Nobody(), stop);
        }
    }

    private sealed class Nobody : IOutputs
    {
        public void Send(Output output)
        {
        }
    }
}
