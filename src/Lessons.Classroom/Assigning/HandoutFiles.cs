using System.Globalization;
using System.IO.Compression;
using System.Text;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>The files of a learner's folder, by their names with / between parts.</summary>
internal static class HandoutFiles
{
    // The beginning of time in a zip: one assignment makes one zip, byte for byte.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The files: the notebook, its seeds, the manifest, and how to begin.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="release">The notebook; a student's own where numbers were drawn.</param>
    /// <param name="seeds">The seeds' files by name.</param>
    /// <param name="editor">The files that make an editor ready.</param>
    /// <param name="words">The learner's language.</param>
    /// <param name="student">Whose copy it is; null for everybody's.</param>
    public static SortedDictionary<string, byte[]> Of(Assignment assignment, Notebook release, IReadOnlyDictionary<string, byte[]> seeds, IReadOnlyDictionary<string, byte[]> editor, TeachingWords words, Student? student)
    {
        var due = student is null ? assignment.Due : assignment.DueFor(student.Id);
        var manifest = new LessonManifest(assignment.Lesson, assignment.Version)
        {
            Due = due,
            Late = assignment.Late,
            Student = student?.Id,
            Blank = Slot.Of(release).Where(s => s.IsAnswered).ToDictionary(s => s.Item!.Id, s => BlankPrint.Of(s.Item!, s.Cell.Source), StringComparer.Ordinal),
        };
        var title = release.Title ?? assignment.Lesson;
        var when = due is { } d ? words.Say("Handout.Due", d.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) + "\n\n" : "";
        IEnumerable<KeyValuePair<string, byte[]>> files =
        [
            new(assignment.Lesson + ".ipynb", Encoding.UTF8.GetBytes(NotebookFile.Format(release))),
            new(LessonManifest.FileName, CourseFile.Bytes(manifest)),
            new("README.md", Encoding.UTF8.GetBytes($"# {title}\n\n{words.Say("Handout.Readme", assignment.Lesson)}\n\n{when}{words.Say("Handout.Again")}\n")),
            .. seeds.Select(s => KeyValuePair.Create("seeds/" + s.Key, s.Value)),
            .. editor,
        ];
        return new(files.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The files as a zip, in a folder of the lesson's name.</summary>
    public static byte[] Zip(string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry($"{folder}/{name}", CompressionLevel.Optimal);
                entry.LastWriteTime = Timeless;
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
