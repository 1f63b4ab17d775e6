using Lessons.Kernel.Language;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

public sealed class What_a_cell_leaves_running
{
    private const string EndOfLeft = "try { await left; } catch (Exception) { }\nleft.IsCompleted";

    [Fact]
    public async Task Ends_with_the_next_interrupt()
    {
        await using var session = new Session();
        await session.Run("var left = Task.Run(() => { while (true) { } });");
        await session.InterruptAfterItsFirstWord("Console.WriteLine(1); Thread.Sleep(-1);");
        Assert.Equal("result: True", await session.Run(EndOfLeft));
    }

    [Fact]
    public async Task Ends_with_the_next_interrupt_also_where_it_sleeps()
    {
        await using var session = new Session();
        await session.Run("var left = Task.Run(() => { while (true) try { Thread.Sleep(-1); } catch { } });");
        await session.InterruptAfterItsFirstWord("Console.WriteLine(1); await Task.Delay(-1);");
        Assert.Equal("result: True", await session.Run(EndOfLeft));
    }

    [Fact]
    public async Task Ends_with_the_session()
    {
        var slot = Guid.NewGuid().ToString();
        await using (var session = new Session())
        {
            await session.Run($"AppDomain.CurrentDomain.SetData(\"{slot}\", Task.Run(() => {{ while (true) {{ }} }}));");
        }

        var left = (Task)AppDomain.CurrentDomain.GetData(slot)!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
    }

    [Fact]
    public async Task Is_not_disturbed_by_a_cell_that_ends_well()
    {
        await using var session = new Session();
        await session.Run("var go = new SemaphoreSlim(0); var left = Task.Run(() => { go.Wait(); return 7; });");
        Assert.Equal("result: 1", await session.Run("1"));
        Assert.Equal("result: 7", await session.Run("go.Release(); await left"));
    }

    [Fact]
    public async Task Tells_its_cell_when_it_fails()
    {
        await using var session = new Session();
        var first = new Complaint();
        await session.Run("var go = new SemaphoreSlim(0); new Thread(() => { go.Wait(); throw new FormatException(\"Too late.\"); }).Start();", first);
        Assert.Equal("result: 1", await session.Run("go.Release();\n1"));
        Assert.Equal("Something that this cell started failed after its end.\nFormatException: Too late.\n", await first.Heard);
    }

    [Fact]
    public async Task Does_not_keep_what_an_interrupted_cell_made()
    {
        await using var session = new Session();
        await session.Run("var made = new List<WeakReference>();");
        await session.InterruptAfterItsFirstWord("var large = new byte[1_000_000]; made.Add(new WeakReference(large)); Console.WriteLine(1); while (true) { }");
        await session.Run("var more = new byte[1_000_000]; made.Add(new WeakReference(more)); throw new Exception();");
        Assert.Equal("result: 0", await session.Run("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect();\nmade.Count(m => m.IsAlive)"));
    }

    private sealed class Complaint : IOutputs
    {
        private readonly TaskCompletionSource<string> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Heard => heard.Task;

        public void Send(Output output)
        {
            if (output is StreamOutput { Stream: StreamName.Stderr } text)
            {
                heard.TrySetResult(text.Text);
            }
        }
    }
}
