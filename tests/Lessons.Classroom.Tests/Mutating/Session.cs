using System.Globalization;
using Lessons.Kernel.Language.CSharp;
using Lessons.Teaching;
using Microsoft.Data.Analysis;

namespace Lessons.Classroom.Tests.Mutating;

/// <summary>A C# session with an exercise in it.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly DotNetLanguage csharp = new(new CSharpOptions { Culture = CultureInfo.InvariantCulture, References = [typeof(IShow).Assembly, typeof(DataFrame).Assembly], Usings = ["Lessons", "Microsoft.Data.Analysis"] });

    public Session() => Trials = new(csharp, csharp);

    public TrialSession Trials { get; }

    public Task RunsAsync(string cell) => csharp.RunAsync(cell, new Recorder(), TestContext.Current.CancellationToken);

    /// <summary>Tries the mutants of a solution.</summary>
    public async Task<MutationReport> MutantsAsync(string solution, string check)
    {
        var cell = $"#!exercise made\n// BEGIN SOLUTION\n{solution}\n// END SOLUTION";
        var exercise = Assert.IsType<Exercise>(Assert.Single(LessonReader.Read([new(cell), new("#!check made\n" + check)], "made", TeachingWords.English).Lesson.Items));
        var state = "";
        var right = await Trials.ApartAsync(async () =>
        {
            var judged = await new Judge(Trials, TeachingWords.English).TryAsync(exercise, exercise.Solution!, TestContext.Current.CancellationToken);
            state = await ValueText.OfAsync(Trials, judged.Attempt!, TestContext.Current.CancellationToken);
            return judged;
        });
        Assert.True(right.Grade.Outcome is Outcome.Passed, right.Grade.ToString() + right.Grade.ForAuthor);
        var lines = Enumerable.Range(0, solution.Split('\n').Length).ToHashSet();
        return await new MutationRun(Trials, TeachingWords.English).RunAsync(exercise, lines, right.Attempt!, state, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => csharp.DisposeAsync();
}
