using System.Globalization;
using System.IO.Compression;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>A hand-in: one zip with the notebook, what it says of itself, and the learner's progress.</summary>
/// <param name="Path">The zip's file.</param>
/// <param name="Manifest">What stands in it.</param>
/// <param name="Saved">When the notebook was saved last.</param>
/// <param name="IsBehind">Whether the learner has answered something since the notebook was saved, which is then not in it.</param>
public sealed record HandInPackage(string Path, HandInManifest Manifest, DateTimeOffset Saved, bool IsBehind)
{
    // An editor saves a moment after the cell has run, or a moment before.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>Packs a notebook as it is on the disk. What is not answered is told, and never a reason to refuse.</summary>
    /// <param name="notebook">The notebook's file.</param>
    /// <param name="student">Who hands in; null for whoever the folder was made for.</param>
    /// <param name="folder">Where to write the zip; null for beside the notebook.</param>
    /// <param name="clock">Tells the time; null for the system's.</param>
    /// <exception cref="CourseException">The notebook cannot be read, or the zip not written.</exception>
    public static HandInPackage Make(string notebook, string? student = null, string? folder = null, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var file = new FileInfo(notebook);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(notebook);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{notebook} cannot be read: {e.Message}");
        }

        var now = (clock ?? TimeProvider.System).GetLocalNow();
        var name = System.IO.Path.GetFileNameWithoutExtension(notebook);
        var read = SubmissionFile.Read(bytes, notebook).Notebook;
        var about = ManifestOf(file.DirectoryName!, name);
        var answered = Answered.In(read, about);
        var beside = ProgressFile.Beside(notebook);
        var hasProgress = beside is not null && File.Exists(beside.Path);
        var manifest = new HandInManifest(Handout.LessonOf(read) ?? about?.Lesson ?? name, now, Collector.Sha(bytes))
        {
            Student = string.IsNullOrWhiteSpace(student) ? about?.Student : student.Trim(),
            Version = about?.Version,
            Answered = answered.Answered,
            Unanswered = answered.Unanswered,
        };
        var path = System.IO.Path.Combine(folder ?? file.DirectoryName!, string.Create(CultureInfo.InvariantCulture, $"{name}-handin{(manifest.Student is { } s ? "-" + SafeName.Of(s) : "")}-{now:yyyyMMdd-HHmmss}.zip"));
        CourseFile.Write(path, Zip(manifest, name, bytes, hasProgress ? File.ReadAllBytes(beside!.Path) : null));
        return new(path, manifest, file.LastWriteTime, hasProgress && beside!.Read().Events is [.., var last] && last.Time > file.LastWriteTimeUtc + Moment);
    }

    private static LessonManifest? ManifestOf(string folder, string name)
    {
        var file = System.IO.Path.Combine(folder, LessonManifest.FileName);
        try
        {
            return File.Exists(file) && CourseFile.Parse<LessonManifest>(File.ReadAllBytes(file)) is { } about && about.Lesson == name ? about : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Handing in goes on without it; whoever collects knows the lesson from the notebook.
            return null;
        }
    }

    private static byte[] Zip(HandInManifest manifest, string name, byte[] notebook, byte[]? progress)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(HandInManifest.FileName, CourseFile.Bytes(manifest));
            Add(name + ".ipynb", notebook);
            if (progress is not null)
            {
                Add(name + ".progress.jsonl", progress);
            }

            void Add(string file, byte[] content)
            {
                var entry = zip.CreateEntry(file, CompressionLevel.Optimal);
                entry.LastWriteTime = manifest.HandedIn;
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
