using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A lesson as the rules see it: what its author wrote, what a learner would get, and what came of running it.</summary>
/// <param name="Path">The notebook's file.</param>
/// <param name="Notebook">What it holds.</param>
/// <param name="Reading">The lesson that was read from it.</param>
/// <param name="Release">The learner's copy, with nothing locked into it.</param>
/// <param name="Released">The lesson that is read from that.</param>
/// <param name="Trial">What came of running it.</param>
internal sealed record CheckedLesson(string Path, Notebook Notebook, LessonReading Reading, Notebook Release, LessonReading Released, LessonTrial Trial)
{
    /// <summary>The file's name without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder it stands in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public IEnumerable<Exercise> Exercises => Reading.Lesson.Items.OfType<Exercise>();

    /// <summary>The cells for people to read, with their numbers from 1.</summary>
    public IEnumerable<(Cell Cell, int Number)> Prose => Notebook.Cells.Select((c, i) => (Cell: c, Number: i + 1)).Where(c => c.Cell.Kind is CellKind.Markdown);

    /// <summary>The lesson before it has run.</summary>
    public static CheckedLesson Of(string path, Notebook notebook, TeachingWords words, LessonTrial trial)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(path);
        var release = LearnerCopy.Of(notebook, name, new() { Locks = false });
        return new(path, notebook, LessonReader.Read(notebook.LessonCells(), name, words), release, LessonReader.Read(release.LessonCells(), name, words), trial);
    }

    /// <summary>A finding about a cell.</summary>
    public Finding At(string rule, bool isError, int? cell, int? line, string sentence) => new(rule, isError, sentence)
    {
        Cell = cell,
        CellId = cell is { } n && n >= 1 && n <= Notebook.Cells.Count ? Notebook.Cells[n - 1].Id : null,
        Line = line,
    };

    /// <summary>The line, from 1, in which a place in a text stands.</summary>
    public static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
