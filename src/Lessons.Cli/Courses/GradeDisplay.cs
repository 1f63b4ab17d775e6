using System.Globalization;
using Lessons.Classroom;
using Spectre.Console;

namespace Lessons.Cli.Courses;

/// <summary>What is seen while hand-ins are graded: a bar with an estimate for someone who watches, a line for each otherwise.</summary>
internal static class GradeDisplay
{
    /// <summary>Shows progress while some work is done.</summary>
    public static async Task UseAsync(Screen screen, Func<IProgress<GradedHandIn>, Task> work)
    {
        if (!screen.Live)
        {
            await work(new Told(g => screen.Out.WriteLine(Line(g))));
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(screen.Out) });
        await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("grading", maxValue: 1);
                await work(new Told(g =>
                {
                    (bar.MaxValue, bar.Value) = (g.Total, g.Done);
                    bar.Description = Markup.Escape(Line(g));
                }));
                bar.StopTask();
            });
    }

    private static string Line(GradedHandIn graded) =>
        string.Create(CultureInfo.InvariantCulture, $"{Sign(graded.Result)} {graded.Done}/{graded.Total} {graded.Attempt.Student}: {Came(graded.Result)}{(graded.Done < graded.Total ? $", {About(graded.Left)} left" : "")}");

    private static string Sign(SubmissionResult result) => result.End is GradingEnd.Graded ? "✓" : "✗";

    private static string Came(SubmissionResult result) => result.End switch
    {
        GradingEnd.Graded => string.Create(CultureInfo.InvariantCulture, $"{result.Items.Sum(i => i.Points):0.##} of {result.Items.Sum(i => i.Of):0.##} points"),
        GradingEnd.Refused => "refused",
        _ => "could not be graded",
    };

    private static string About(TimeSpan left) => left.TotalSeconds < 90
        ? string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(left.TotalMinutes):0} min");

    private sealed class Told(Action<GradedHandIn> tell) : IProgress<GradedHandIn>
    {
        public void Report(GradedHandIn value) => tell(value);
    }
}
