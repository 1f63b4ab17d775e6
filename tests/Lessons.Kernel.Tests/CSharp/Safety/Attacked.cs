using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

/// <summary>Runs every attack, one after the other, against one session in a process of its own, so that one that succeeds does not end the tests.</summary>
public sealed class Attacked : IDisposable
{
    private const string Variable = "LESSONS_ATTACKED";
    private readonly string file = Path.GetTempFileName();
    private readonly Lazy<IReadOnlyDictionary<string, Outcome>> outcomes;

    public Attacked() => outcomes = new(Run);

    internal Outcome Of(string attack) => outcomes.Value.GetValueOrDefault(attack) ?? new Outcome(attack, "the process died", "", "", 0, 0, "");

    public void Dispose() => File.Delete(file);

    /// <summary>Makes a session before anything else runs, as a host does: .NET reads the limit for regular expressions once.</summary>
    [ModuleInitializer]
    internal static void StartEarly()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not null)
        {
            _ = new DotNetLanguage().DisposeAsync().AsTask();
        }
    }

    /// <summary>The other process: the test assembly, started to run this alone.</summary>
    [Fact(Explicit = true)]
    public async Task Session()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } results)
        {
            return;
        }

        var limits = new CellLimits { Time = TimeSpan.FromMinutes(1), Memory = 600L << 20 };
        await using var language = new DotNetLanguage(new CSharpOptions { Limits = limits });
        await language.RunAsync("var kept = 41;", new Recorder(), TestContext.Current.CancellationToken);
        var only = Environment.GetEnvironmentVariable("LESSONS_ATTACK");
        foreach (var attack in Attack.All.Where(a => only is null || a.Name == only))
        {
            var outcome = await AttackAsync(language, attack);
            await File.AppendAllTextAsync(results, JsonSerializer.Serialize(outcome) + "\n", TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Outcome> AttackAsync(DotNetLanguage language, Attack attack)
    {
        using var interrupt = new CancellationTokenSource();
        var watched = new Watched(attack.EndsByItself ? null : interrupt);
        var clock = Stopwatch.StartNew();
        var end = await language.RunAsync(attack.Code, watched, interrupt.Token);
        var took = watched.SinceInterrupt ?? clock.Elapsed;
        var after = new Recorder();
        clock.Restart();
        await language.RunAsync("kept", after, TestContext.Current.CancellationToken);
        return new Outcome(attack.Name, end.Error?.Name ?? "none", end.Error?.Message ?? "", after.Transcript, took.TotalMilliseconds, clock.Elapsed.TotalMilliseconds, watched.Last);
    }

    private Dictionary<string, Outcome> Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Attacked).Assembly.Location);
        }

        foreach (var argument in new[] { "-explicit", "only", "-method", $"{typeof(Attacked).FullName}.{nameof(Session)}" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[Variable] = file;
        using var child = Process.Start(start)!;
        var (said, complained) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        if (!child.WaitForExit(TimeSpan.FromMinutes(8)))
        {
            child.Kill(entireProcessTree: true);
        }

        Task.WaitAll(said, complained);
        return File.ReadLines(file).Select(l => JsonSerializer.Deserialize<Outcome>(l)!).ToDictionary(o => o.Attack);
    }

    internal sealed record Outcome(string Attack, string End, string Message, string Kept, double Milliseconds, double NextMilliseconds, string Last);

    private sealed class Watched(CancellationTokenSource? interrupt) : IOutputs
    {
        private readonly Stopwatch since = new();
        private long characters;

        public TimeSpan? SinceInterrupt => since.IsRunning ? since.Elapsed : null;

        public string Last { get; private set; } = "";

        public long Characters => characters;

        public void Send(Output output)
        {
            Last = output switch { StreamOutput s => s.Text, ResultOutput r => r.Data.PlainText, DisplayOutput d => d.Data.PlainText, _ => Last };
            Last = Last.Length > 200 ? Last[^200..] : Last;
            Interlocked.Add(ref characters, Last.Length);
            if (interrupt is not null && output is StreamOutput && !since.IsRunning)
            {
                since.Start();

                // From another thread, as a front end does; this one is the cell's.
                new Thread(interrupt.Cancel).Start();
            }
        }
    }
}
