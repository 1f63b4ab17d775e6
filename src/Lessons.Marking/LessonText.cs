using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>The text that a lesson is about, in which quotations are looked up.</summary>
internal static partial class LessonText
{
    /// <summary>Finds it as a session does: the seed the lesson names, the only text there is, or the one that a cell loads.</summary>
    /// <param name="folder">The assignment's folder, which holds <c>seeds/</c>.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="instructor">The author's notebook. None of it runs.</param>
    /// <returns>The text, or why there is none.</returns>
    public static (Source? Source, string? Problem) Of(string folder, Lesson lesson, Notebook instructor)
    {
        var seeds = Path.Combine(folder, "seeds");
        var texts = Directory.Exists(seeds) ? Directory.GetFiles(seeds, "*.txt") : [];
        var named = lesson.Seed ?? instructor.Cells.Where(c => c.Kind is CellKind.Code).Select(c => Load().Match(c.Source)).FirstOrDefault(m => m.Success)?.Groups["name"].Value;
        var file = texts.FirstOrDefault(t => Path.GetFileNameWithoutExtension(t).Equals(named?.Replace(".txt", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase)) ?? (texts is [var only] ? only : null);
        if (file is null)
        {
            return (null, "This lesson reads no text of its own, so quotations are not looked up.");
        }

        try
        {
            return (Source.Load(file), null);
        }
        catch (SeedException e)
        {
            return (null, $"Quotations are not looked up: {e.Message}");
        }
    }

    [GeneratedRegex(@"\bSource\.Load\(\s*""(?<name>[^""\n]+)""")]
    private static partial Regex Load();
}
