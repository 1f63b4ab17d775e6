using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>Everything that is judged is worth something.</summary>
internal sealed class PointsRule : ILessonRule
{
    public string Id => "points";

    public string Holds => "everything that can be answered has points";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        lesson.Reading.Lesson.Items.Where(i => i.Points <= 0).Select(i => lesson.At(Id, isError: true, i.Cell, 1, $"`{i.Id}` is worth no points. Give it some, as in --points 1"));
}

/// <summary>Every exercise has a solution.</summary>
internal sealed class HasSolutionRule : ILessonRule
{
    public string Id => "has-solution";

    public string Holds => "every exercise has a solution";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        lesson.Exercises.Where(e => e.Solution is null).Select(e => lesson.At(Id, isError: true, e.Cell, null, $"`{e.Id}` has no solution, so nobody knows whether its check can be passed. Put one between // BEGIN SOLUTION and // END SOLUTION"));
}

/// <summary>Solutions pass their checks, in a real session.</summary>
internal sealed class SolutionPassesRule : ILessonRule
{
    public string Id => "solution";

    public string Holds => "every solution passes";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        from e in lesson.Exercises
        let grade = lesson.Trial.Exercises.GetValueOrDefault(e.Id)?.Solution
        where grade is not null && grade.Outcome is not Outcome.Passed
        select grade.Outcome is Outcome.CheckBroken
            ? lesson.At(Id, isError: true, e.Check!.Cell, null, $"The check of `{e.Id}` breaks when the solution is judged: {InOneLine(grade.ForAuthor ?? grade.Sentences[0])}")
            : lesson.At(Id, isError: true, e.Cell, null, $"The solution of `{e.Id}` does not pass its check. It is told: {string.Join(' ', grade.Sentences)} Mend one of the two.");

    // The line of code and the caret under it need lines of their own.
    private static string InOneLine(string text) => string.Join(' ', text.ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith("  ", StringComparison.Ordinal)));
}

/// <summary>Help is there for whoever is stuck.</summary>
internal sealed class HasHintRule : ILessonRule
{
    public string Id => "has-hint";

    public string Holds => "every exercise has a hint";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        lesson.Exercises.Where(e => e is { Check: not null, Hints.Count: 0 }).Select(e => lesson.At(Id, isError: true, e.Check!.Cell, null, $"`{e.Id}` has no hint. Add one to its check, such as .Hint(\"…\")"));
}

/// <summary>Every exercise has a near miss, which keeps its check honest.</summary>
internal sealed class HasWrongRule : ILessonRule
{
    public string Id => "has-wrong";

    public string Holds => "every exercise has a near miss";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        lesson.Exercises.Where(e => e is { Check: not null, WrongAnswers.Count: 0 }).Select(e => lesson.At(Id, isError: true, e.Cell, null, $"`{e.Id}` has no near miss. Write a cell that begins with #!wrong {e.Id} --says \"…\", with a mistake that learners will make and words they must be met with."));
}

/// <summary>Every near miss is met with the words that its author asks for.</summary>
internal sealed class WrongRule : ILessonRule
{
    public string Id => "wrong";

    public string Holds => "every near miss is met with its own words";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        // A check that breaks has no words for anybody; that is told by the rule for solutions.
        var judged = lesson.Trial.Exercises.Values.Where(e => e.Solution is not { Outcome: Outcome.CheckBroken }).SelectMany(e => e.Wrong).ToList();
        var before = judged.Where(w => !w.Met.IsMet).ToDictionary(w => w.Answer.Cell, w => string.Join(' ', w.Met.Notice.Sentences));
        var tried = judged.Select(w => w.Answer.Cell).ToHashSet();
        var after = lesson.Trial.WrongAfterSolution.Where(w => tried.Contains(w.Key) && !before.ContainsKey(w.Key)).Select(w => (Cell: w.Key, Sentence: $"{w.Value.ReplaceLineEndings(" ")} That is so where the cell stands, after the solution has run; before it, all is well."));
        return before.Select(b => (Cell: b.Key, Sentence: b.Value)).Concat(after).OrderBy(w => w.Cell).Select(w => lesson.At(Id, isError: true, w.Cell, null, w.Sentence));
    }
}

/// <summary>What is handed out is no answer yet, and passes nowhere.</summary>
internal sealed class StubRule : ILessonRule
{
    public string Id => "stub";

    public string Holds => "nothing that is handed out passes";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        foreach (var exercise in lesson.Exercises)
        {
            if (lesson.Trial.Exercises.GetValueOrDefault(exercise.Id)?.Stub.Outcome is Outcome.Passed)
            {
                yield return lesson.At(Id, isError: true, exercise.Cell, null, $"What a learner is handed of `{exercise.Id}` passes as it is. Put what is to be found between // BEGIN SOLUTION and // END SOLUTION");
            }
        }

        foreach (var item in lesson.Released.Lesson.Items)
        {
            var cell = lesson.Release.Cells[item.Cell - 1].Source;
            var body = cell[(cell.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            var isAnswered = item switch
            {
                Quiz quiz => QuizDesk.Judge(quiz, body, TeachingWords.English).Outcome is not Outcome.NotAnswered,
                WrittenAnswer answer => AnswerReport.Of(answer, AnswerCell.Written(body), null, TeachingWords.English).Grade.Outcome is not Outcome.NotAnswered,
                _ => false,
            };
            if (isAnswered)
            {
                yield return lesson.At(Id, isError: true, lesson.Reading.Lesson.Items.First(i => i.Id == item.Id).Cell, null, $"What a learner is handed of `{item.Id}` counts as an answer already. Leave the place below the question empty.");
            }
        }
    }
}

/// <summary>Mutants of the solutions that a check takes for right.</summary>
internal sealed class MutantsRule : ILessonRule
{
    public string Id => "mutants";

    public string Holds => "checks find the mutants of their solutions wrong";

    public IEnumerable<Finding> Look(CheckedLesson lesson) =>
        from e in lesson.Exercises
        let report = lesson.Trial.Exercises.GetValueOrDefault(e.Id)?.Mutants
        where report is not null
        from s in report.Survivors
        select lesson.At(Id, isError: false, e.Cell, null, s.Fate is MutantFate.BreaksCheck
            ? $"The check of `{e.Id}` breaks over this change of the solution: {s.Mutant}"
            : $"The check of `{e.Id}` takes this change of the solution for right: {s.Mutant}");
}
