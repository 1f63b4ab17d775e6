using System.Globalization;
using Lessons.Kernel.Notebooks;
using Spectre.Console;

namespace Lessons.Cli;

/// <summary>What is seen while notebooks run: bars that move for someone who watches, one line for each notebook otherwise.</summary>
internal abstract class RunDisplay
{
    /// <summary>Shows progress while some work is done.</summary>
    public static async Task UseAsync(Screen screen, IReadOnlyList<string> names, Func<RunDisplay, Task> work)
    {
        if (!screen.Live)
        {
            await work(new Lines(screen.Out, names));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Out) });
        await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new Bars(context, names)));
    }

    /// <summary>A notebook begins; gives what is told of its cells.</summary>
    public abstract IProgress<RunProgress>? Start(int index);

    /// <summary>A notebook has run.</summary>
    public abstract void End(int index, NotebookRun run);

    private static string HowItEnded(NotebookRun run) => run.Failed is { } failed
        ? string.Create(CultureInfo.InvariantCulture, $"stopped at cell {failed.Number}")
        : string.Create(CultureInfo.InvariantCulture, $"{Run.Count(run.CellsRun, "cell")}, {run.Elapsed.TotalSeconds:0.0} s");

    private sealed class Lines(TextWriter to, IReadOnlyList<string> names) : RunDisplay
    {
        public override IProgress<RunProgress>? Start(int index) => null;

        public override void End(int index, NotebookRun run) => to.WriteLine($"{(run.Failed is null ? "✓" : "✗")} {names[index]}: {HowItEnded(run)}");
    }

    private sealed class Bars : RunDisplay
    {
        private readonly List<ProgressTask> bars;
        private readonly IReadOnlyList<string> names;

        public Bars(ProgressContext context, IReadOnlyList<string> names)
        {
            this.names = names;
            bars = [.. names.Select(n => context.AddTask($"[grey]{Markup.Escape(n)}[/]", autoStart: false, maxValue: 1))];
        }

        public override IProgress<RunProgress> Start(int index)
        {
            bars[index].Description = Markup.Escape(names[index]);
            bars[index].StartTask();
            return new Told(bars[index]);
        }

        public override void End(int index, NotebookRun run)
        {
            var (sign, colour) = run.Failed is null ? ("✓", "green") : ("✗", "red");
            bars[index].Description = $"[{colour}]{sign}[/] {Markup.Escape(names[index])}: {HowItEnded(run)}";
            bars[index].StopTask();
        }
    }

    // Progress<T> of the framework tells on another thread, some time later; a bar wants to be told at once.
    private sealed class Told(ProgressTask bar) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            bar.MaxValue = Math.Max(value.Total, 1);
            bar.Value = value.Done;
        }
    }
}
