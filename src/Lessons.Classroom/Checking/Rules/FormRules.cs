using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Ids are unique, every exercise has a check, every quiz has a right answer: all that the reader of lessons has to say.</summary>
internal sealed class ReadsRule : ILessonRule
{
    public string Id => "reads";

    public string Holds => "the lesson can be read: ids are unique, every exercise has a check, every quiz a right answer";

    public IEnumerable<Finding> Look(CheckedLesson lesson) => lesson.Reading.Problems.Select(p => lesson.At(Id, isError: true, p.Cell, null, p.Sentence));
}

/// <summary>A teaching line is the first of its cell: further down nobody reads it.</summary>
internal sealed class FirstLineRule : ILessonRule
{
    public string Id => "first-line";

    public string Holds => "teaching lines are the first of their cells";

    public IEnumerable<Finding> Look(CheckedLesson lesson) => lesson.Notebook.Cells
        .Select((c, i) => (Cell: i + 1, Line: c.Kind is CellKind.Code ? TeachingCells.TooFarDown(c.Source) : null)).Where(c => c.Line is not null)
        .Select(c => lesson.At(Id, isError: true, c.Cell, c.Line, "A line such as #!exercise counts only at the top of a cell. Put it into a cell of its own, with what belongs to it."));
}

/// <summary>A lesson is called as its file is, since a kernel looks for the file by that name.</summary>
internal sealed class LessonNameRule : ILessonRule
{
    public string Id => "lesson-name";

    public string Holds => "#!lesson names the notebook's file";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        var opened = lesson.Notebook.Cells.Select((c, i) => (c.Kind, Words: c.Source.TrimStart().Split('\n', 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Cell: i + 1))
            .FirstOrDefault(c => c.Kind is CellKind.Code && c.Words is ["#!lesson", _, ..]);
        if (opened.Words is [_, var named, ..])
        {
            return named == lesson.Name ? [] : [lesson.At(Id, isError: true, opened.Cell, 1, $"The lesson is called {named} here and its file {lesson.Name}.ipynb, so that a kernel would not find it. Write #!lesson {lesson.Name}")];
        }

        return lesson.Reading.Lesson.Items.Count == 0 ? [] : [lesson.At(Id, isError: false, null, null, $"No cell opens the lesson, so that a kernel shows no progress and forgets it. Put #!lesson {lesson.Name} into a cell near the top.")];
    }
}

/// <summary>Notebooks are committed without outputs.</summary>
internal sealed class OutputsRule : ILessonRule
{
    public string Id => "outputs";

    public string Holds => "no outputs are kept in the file";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        var cells = lesson.Notebook.Cells.Select((c, i) => (Cell: c, Number: i + 1)).Where(c => c.Cell.Outputs.Count > 0 || c.Cell.ExecutionCount is not null).ToList();
        return cells.Count == 0 ? [] : [lesson.At(Id, isError: true, cells[0].Number, null, $"Outputs or run numbers are kept in {(cells.Count == 1 ? "this cell" : $"{cells.Count} cells, this one first")}. Clear all outputs in the editor and save.")];
    }
}

/// <summary>Every cell runs, except where its author says that it shall not.</summary>
internal sealed class RunsRule : ILessonRule
{
    public string Id => "runs";

    public string Holds => "every cell runs";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        if (lesson.Trial.Failed is not var (cell, error))
        {
            return [];
        }

        var rest = lesson.Trial.NotRun switch
        {
            0 => "",
            1 => " The code cell below it was not run.",
            var n => $" The {n} code cells below it were not run.",
        };
        return [lesson.At(Id, isError: true, cell, error.Line, $"The cell fails: {error.Message.ReplaceLineEndings(" ")}{rest} Mend it, or tag it raises-exception when it is meant to fail.")];
    }
}

/// <summary>What a release hands out can be read there, and gives no solution away.</summary>
internal sealed class ReleaseRule : ILessonRule
{
    public string Id => "release";

    public string Holds => "the learner's copy can be read and gives no solution away";

    public IEnumerable<Finding> Look(CheckedLesson lesson)
    {
        // What is wrong in the author's notebook already is told there.
        var known = lesson.Reading.Problems.Select(p => p.Sentence).ToHashSet(StringComparer.Ordinal);
        var problems = lesson.Released.Problems.Where(p => !known.Contains(p.Sentence) && lesson.Reading.Problems.Count == 0)
            .Select(p => lesson.At(Id, isError: true, Original(lesson, lesson.Release.Cells[p.Cell - 1].Id), null, $"In the learner's copy this cell cannot be read: {p.Sentence}"));
        return problems.Concat(Leaks.In(lesson).Select(l => lesson.At(Id, isError: true, Original(lesson, l.CellId), l.Line, $"{l.What} also stands here, where every learner can read it. Change this cell, or tag it {LearnerCopy.InstructorOnly}.")))
            .Concat(lesson.Release.Cells.Where(c => c.Source.Contains("BEGIN SOLUTION", StringComparison.Ordinal) || c.Source.Contains("BEGIN HIDDEN TESTS", StringComparison.Ordinal))
                .Select(c => lesson.At(Id, isError: true, Original(lesson, c.Id), CheckedLesson.LineOf(c.Source, c.Source.IndexOf("BEGIN", StringComparison.Ordinal)), "A BEGIN line is left in the learner's copy, so what stands below it is handed out. The mark stands alone in its line: // BEGIN SOLUTION")));
    }

    private static int Original(CheckedLesson lesson, string id) => lesson.Notebook.Cells.ToList().FindIndex(c => c.Id == id) + 1;
}
