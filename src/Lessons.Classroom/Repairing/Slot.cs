using System.Globalization;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A cell of a release, and what of it is the learner's.</summary>
/// <param name="Index">Its place in the release, from 0.</param>
/// <param name="Cell">The cell as it was handed out.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Item">What is answered in it, or what it checks; null when that is nothing.</param>
internal sealed record Slot(int Index, Cell Cell, SlotKind Kind, LessonItem? Item)
{
    /// <summary>What its first line says it is; null for a cell without such a line.</summary>
    public string? Key { get; } = Kind is SlotKind.Open ? null : Segment.KeyOf(Segment.First(Cell.Source));

    /// <summary>The lines by which it is known, without boxes and blanks.</summary>
    public IReadOnlySet<string> Lines { get; } = LinesOf(Cell.Source);

    /// <summary>Whether a learner answers in it.</summary>
    public bool IsAnswered => Kind is SlotKind.Exercise or SlotKind.Quiz or SlotKind.Answer;

    /// <summary>What a sentence calls it.</summary>
    public string Name => Kind switch
    {
        SlotKind.Check => $"the check of `{Item!.Id}`",
        _ when IsAnswered => $"`{Item!.Id}`",
        _ => string.Create(CultureInfo.InvariantCulture, $"the lesson's cell {Index + 1}"),
    };

    /// <summary>The cells of a release.</summary>
    public static List<Slot> Of(Notebook release)
    {
        var lesson = LessonReader.Read(release.LessonCells(), "", TeachingWords.English).Lesson;
        return [.. release.Cells.Select((c, i) => Of(c, i, lesson))];
    }

    /// <summary>The cell with an answer in it; all else as it was handed out.</summary>
    /// <param name="body">What the learner has below the first line.</param>
    public string With(string body) => Kind switch
    {
        SlotKind.Exercise => $"{Segment.First(Cell.Source).Trim()}\n{Code(body.TrimEnd())}",
        SlotKind.Quiz => QuizMarks.Put(Cell.Source, body),
        SlotKind.Answer => WrittenText.Put(Cell.Source, body),
        SlotKind.Open => body,
        _ => Cell.Source,
    };

    /// <summary>Whether a cell's text holds an answer.</summary>
    /// <param name="text">The text of the whole cell, as <see cref="With"/> makes it.</param>
    public bool Holds(string text) => Kind is SlotKind.Exercise
        ? CodeText.WithoutSpace(Below(text)) is { Length: > 0 } code && code != CodeText.WithoutSpace(Below(Cell.Source)) && !text.Contains(Regions.Blank, StringComparison.Ordinal)
        : text.Trim().Length > 0 && Bare(text) != Bare(Cell.Source);

    /// <summary>A text's lines that mean something, without the marks of boxes.</summary>
    public static IReadOnlySet<string> LinesOf(string text) => text.Split('\n').Select(QuizMarks.Unmarked).Where(l => l.Length >= 3).ToHashSet(StringComparer.Ordinal);

    /// <summary>A text without blanks, to compare.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Below(string text) => text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at ? text[at..] : "";

    private static string Code(string body) => CurlyQuotes.Straight(body);

    private static Slot Of(Cell cell, int index, Lesson lesson)
    {
        var item = lesson.Items.FirstOrDefault(i => i.Cell == index + 1);
        var check = lesson.Items.OfType<Exercise>().FirstOrDefault(e => e.Check?.Cell == index + 1);
        var isLocked = (cell.Kind is CellKind.Code && Segment.KeyOf(Segment.First(cell.Source)) is not null) || Variants.Has(cell.Source);
        return new(index, cell, item switch
        {
            Exercise => SlotKind.Exercise,
            Quiz => SlotKind.Quiz,
            WrittenAnswer => SlotKind.Answer,
            _ => check is not null ? SlotKind.Check : isLocked ? SlotKind.Locked : SlotKind.Open,
        }, item ?? check);
    }
}

/// <summary>What a cell of a release is.</summary>
internal enum SlotKind
{
    /// <summary>Text or code of the lesson, in which a learner may write what they like.</summary>
    Open,

    /// <summary>Another line that addresses the lesson, or numbers that were drawn: it stays as handed out.</summary>
    Locked,

    /// <summary>A check: it stays as handed out.</summary>
    Check,

    /// <summary>An exercise: all but its first line is the learner's.</summary>
    Exercise,

    /// <summary>A quiz: the marks, or the line that begins with =, are the learner's.</summary>
    Quiz,

    /// <summary>A written answer: what stands below <c>--- answer</c> is the learner's.</summary>
    Answer,
}
