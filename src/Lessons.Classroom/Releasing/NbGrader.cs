using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>The metadata by which nbgrader knows a cell (its schema, version 3).</summary>
internal static class NbGrader
{
    /// <summary>An exercise is a cell to solve; its check is a locked cell with the points; a quiz or a written answer is both.</summary>
    public static JsonObject Metadata(Cell cell, string id, LessonItem item, bool isCheck)
    {
        var (isGraded, isSolved) = (isCheck || item is not Exercise, !isCheck);
        // In the order of their names, as Jupyter writes them.
        KeyValuePair<string, JsonNode?>[] metadata =
        [
            new("cell_type", cell.Kind.ToString().ToLowerInvariant()),
            new("checksum", Checksum(cell, id, isGraded, isSolved, item.Points)),
            new("grade", isGraded),
            new("grade_id", id),
            new("locked", isCheck),
            .. isGraded ? [new("points", item.Points)] : (KeyValuePair<string, JsonNode?>[])[],
            new("schema_version", 3),
            new("solution", isSolved),
            new("task", false),
        ];
        return new(metadata);
    }

    /// <summary>MD5 over text, type, the three switches as Python writes them, the id, and the points where there are any. It tells a changed cell; nothing is kept safe by it.</summary>
    public static string Checksum(Cell cell, string id, bool isGraded, bool isSolved, double points)
    {
        // To nbgrader a cell that is graded and not to be solved is locked.
        var text = cell.Source + cell.Kind.ToString().ToLowerInvariant() + Python(isGraded) + Python(isSolved) + Python(!isSolved && isGraded) + id + (isGraded ? Python(points) : "");
#pragma warning disable CA5351 // The algorithm is nbgrader's.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
    }

    private static string Python(bool value) => value ? "True" : "False";

    private static string Python(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().ContainsAny(".e") ? text : text + ".0";
    }
}

/// <summary>The names of a release's cells for nbgrader, each once.</summary>
internal sealed class NbGraderIds
{
    private readonly HashSet<string> taken;
    private readonly Dictionary<string, string> checks = new(StringComparer.OrdinalIgnoreCase);

    public NbGraderIds(Lesson lesson)
    {
        taken = lesson.Items.Select(i => i.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var exercise in lesson.Items.OfType<Exercise>())
        {
            var id = exercise.Id + "-check";
            while (!taken.Add(id))
            {
                id += "-";
            }

            checks[exercise.Id] = id;
        }
    }

    public string Of(LessonItem item, bool isCheck) => isCheck ? checks[item.Id] : item.Id;
}
