using Lessons.Teaching;

namespace Lessons.Classroom.Tests.Releasing;

/// <summary>Judges what stands in a cell, without running it: what would have to be run is not unanswered.</summary>
internal static class Outcomes
{
    public static Outcome Of(LessonItem item, string cell)
    {
        var body = cell[(cell.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var lesson = new LessonSession(new Lesson("made", "made", [item]), new NothingRuns(), words: TeachingWords.English);
        return item switch
        {
            Exercise => lesson.ExerciseAsync(item.Id, body).GetAwaiter().GetResult().Outcome,
            Quiz => lesson.Quiz(item.Id, body).Outcome,
            _ => lesson.Answer(item.Id, body).Grade.Outcome,
        };
    }

    private sealed class NothingRuns : ILearnerSession
    {
        public Task<Attempt> RunAsync(string code, CancellationToken stop) => throw new InvalidOperationException("It was run: " + code);

        public Task<string?> RunApartAsync(string text, CancellationToken stop) => throw new InvalidOperationException("It was run: " + text);

        public Task WorkAsync(Action work, CancellationToken stop) => throw new InvalidOperationException("Work was done.");
    }
}
