using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>Progress in plain words: a bar, and a line for each item.</summary>
internal static class ProgressText
{
    private const int Width = 20;

    public static string Of(LessonProgress progress)
    {
        var words = progress.Words;
        var text = new StringBuilder(words.Say("Progress.Title", progress.Lesson.Title)).Append('\n');
        if (progress.Items.Count > 0)
        {
            var full = progress.Done * Width / progress.Items.Count;
            text.Append(CultureInfo.InvariantCulture, $"[{new string('█', full)}{new string('░', Width - full)}] {Bar(progress)}\n");
        }

        foreach (var item in progress.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Sign(item)} {item.Item.Id}: {Line(item, words)}\n");
        }

        foreach (var note in progress.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"! {note}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>What the bar says.</summary>
    public static string Bar(LessonProgress progress)
    {
        var teacher = progress.Lesson.Points - progress.OfPoints;
        string?[] parts =
        [
            progress.Words.Say("Progress.Bar", progress.Done, progress.Items.Count),
            progress.OfPoints > 0 ? progress.Words.Say("Progress.Points", progress.Points, progress.OfPoints) : null,
            teacher > 0 ? progress.Words.Say("Progress.TeacherPoints", teacher) : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A sign for those who see it; the words say the same.</summary>
    public static string Sign(ItemProgress item) => item.Best switch
    {
        Outcome.Passed => "✓",
        null => "○",
        _ => "◐",
    };

    /// <summary>How far one item is.</summary>
    public static string Line(ItemProgress item, TeachingWords words)
    {
        var isForTeacher = LessonProgress.IsForTeacher(item.Item);
        string?[] parts =
        [
            words.Say(item.Best is null ? "Progress.Item.Open" : item.Best is not Outcome.Passed ? "Progress.Item.Failed" : isForTeacher ? "Progress.Item.Kept" : "Progress.Item.Passed"),
            isForTeacher ? null : words.Say("Progress.Points", item.Points, item.Item.Points),
            item.Tries > 0 ? words.Say("Progress.Tries", item.Tries) : null,
            item.Hints > 0 ? words.Say("Progress.Hints", item.Hints) : null,
            item.IsStale ? words.Say("Progress.Changed") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
