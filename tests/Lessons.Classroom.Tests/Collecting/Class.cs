using System.IO.Compression;
using System.Text;
using Lessons.Classroom.Tests.Repairing;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Collecting;

/// <summary>A course in a folder of its own, in which the lesson 02-seats was assigned, and what is around it.</summary>
internal sealed class Class : IDisposable
{
    public const string Lesson = "02-seats";

    /// <summary>Made-up names, in several scripts and forms.</summary>
    public static IReadOnlyList<Student> Thirty { get; } =
    [
        .. new[]
        {
            "Ann Bee", "Bekzat Asanov", "Cy Dee", "Айгүл Жумабекова", "Émile Lefèvre", "Jean-Luc Martin", "Ola Ødegård", "María del Mar Ruiz", "Li Wei", "O'Neil Patrick",
            "Anna Bee", "Bob Stone", "Dina Karimova", "Эркин Токтоматов", "Fay Wray", "Gus Ham", "Hal Io", "Ida Jo", "Kai Lo", "Lea Mo",
            "Mia No", "Ned Op", "Oda Pi", "Pia Qu", "Rex Su", "Sam Tu", "Sam Tu", "Una Vo", "Viv Wu", "Zoe Ax",
        }.Select((n, i) => new Student($"s{i + 1:00}", n, $"{n.Split(' ')[0].ToLowerInvariant()}{i + 1}@school.example", i % 2 == 0 ? "A" : "B")),
    ];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("lessons-class-");

    public Class(bool hasRoster = true)
    {
        Course = new(Path.Combine(root.FullName, "course"));
        if (hasRoster)
        {
            File.WriteAllText(PathOf("class.csv"), "ID number,Full name,Email address,Group\n" + string.Concat(Thirty.Select(s => $"{s.Id},{s.Name},{s.Email},{s.Group}\n")));
        }

        Assigner.Assign(Course, new(Handed.Instructor, Encoding.UTF8.GetBytes(NotebookFile.Format(Handed.Instructor)), Lesson)
        {
            Roster = hasRoster ? PathOf("class.csv") : null,
            Due = At(1, 18),
            Late = new(10),
            Extensions = hasRoster ? new Dictionary<string, DateTimeOffset> { ["s05"] = At(3, 18) } : [],
        }, Clock);
        Release = NotebookFile.Read(Path.Combine(Course.LessonFolder(Lesson), Assignment.Release));
    }

    public Course Course { get; }

    /// <summary>The release as it was handed out.</summary>
    public Notebook Release { get; }

    /// <summary>It is 2 December, at noon; the lesson was due on the 1st at six.</summary>
    public static TimeProvider Clock { get; } = new Fixed();

    /// <summary>A time in December, in this machine's zone: zips know no other.</summary>
    public static DateTimeOffset At(int day, int hour) => new(new DateTime(2026, 12, day, hour, 0, 0, DateTimeKind.Local));

    public string PathOf(params string[] parts) => Path.Combine([root.FullName, .. parts]);

    public string Write(string name, byte[] bytes, DateTimeOffset? time = null)
    {
        var path = PathOf(name.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTime(path, (time ?? At(1, 12)).LocalDateTime);
        return path;
    }

    public CollectReport Collect(params string[] from) => Collector.Collect(Course, Lesson, from, Clock);

    /// <summary>The release with every answer in it, and a remark that makes it one learner's own.</summary>
    public byte[] Answered(string own = "") => Bytes(Release with
    {
        Cells = [.. Release.Cells.Select(c => Handed.Answered.Cells.First(a => a.Id == c.Id) is var a && a.Source != Handed.Release.Cells.First(r => r.Id == c.Id).Source ? c with { Source = a.Source + (a.Source.StartsWith("#!exercise seat", StringComparison.Ordinal) && own.Length > 0 ? "\n// " + own : "") } : c)],
    });

    public static byte[] Bytes(Notebook notebook) => Encoding.UTF8.GetBytes(NotebookFile.Format(notebook));

    /// <summary>A zip of files.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(At(1, 12), files);

    public static byte[] Zip(DateTimeOffset time, params (string Name, byte[] Content)[] files) => Zip(_ => time, files);

    public static byte[] Zip(Func<string, DateTimeOffset> time, params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = time(name);
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Every file below the folder, but not in the course's own collected/.</summary>
    public SortedDictionary<string, string> Outside() => new(
        Directory.EnumerateFiles(root.FullName, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(Course.CollectedFolder(Lesson), StringComparison.Ordinal)).ToDictionary(f => f, f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    public void Dispose() => root.Delete(recursive: true);

    private sealed class Fixed : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => At(2, 12).ToUniversalTime();
    }
}
