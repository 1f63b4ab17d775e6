using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Collecting;

/// <summary>What Ann (s01) hands in is made to do harm or is damaged; Bob (s12) hands in beside her and must not notice.</summary>
public sealed class A_hostile_hand_in
{
    private static readonly Dictionary<string, Func<Class, byte[]>> Zips = new()
    {
        ["not a zip"] = _ => "<html>Log in first</html>"u8.ToArray(),
        ["an empty zip file"] = _ => [],
        ["a zip that breaks off"] = c => Good(c)[..^400],
        ["a zip with its end alone"] = c => Good(c)[^60..],
        ["a zip with nothing in it"] = _ => Class.Zip(),
        ["no notebook"] = _ => Class.Zip(("essay.docx", [1, 2, 3])),
        ["two notebooks"] = c => Class.Zip(("first.ipynb", c.Answered()), ("second.ipynb", c.Answered("second"))),
        ["two notebooks, one of the lesson's name"] = c => Class.Zip(("notes.ipynb", c.Answered("notes")), ("02-seats.ipynb", c.Answered())),
        ["a path out of the zip"] = c => Class.Zip(("../../../escaped.ipynb", c.Answered())),
        ["a path out of the zip, with backslashes"] = c => Class.Zip(("..\\..\\escaped.ipynb", c.Answered())),
        ["a path in the middle that goes out"] = c => Class.Zip(("a/../../escaped.ipynb", c.Answered())),
        ["an absolute path"] = c => Class.Zip(("/tmp/escaped.ipynb", c.Answered())),
        ["an absolute path on Windows"] = c => Class.Zip(("C:\\escaped.ipynb", c.Answered())),
        ["a second stream of a file on Windows"] = c => Class.Zip(("02-seats.ipynb:hidden.ipynb", c.Answered())),
        ["a device name"] = c => Class.Zip(("CON.ipynb", c.Answered())),
        ["a device name as a folder"] = c => Class.Zip(("aux/02-seats.ipynb", c.Answered())),
        ["a name that is written from right to left"] = c => Class.Zip(("02-seats\u202Ebnypi.exe.ipynb", c.Answered())),
        ["a name with a null character"] = c => Class.Zip(("02-seats.ipynb\0.exe", c.Answered())),
        ["a name that clears the screen"] = c => Class.Zip(("\u001B[2J02-seats.ipynb", c.Answered())),
        ["a name of 300 characters"] = c => Class.Zip((new string('a', 300) + ".ipynb", c.Answered())),
        ["a name in another encoding"] = c => Replaced(Class.Zip(("XXXXXXXX.ipynb", c.Answered())), "XXXXXXXX"u8, [0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2, 0xFF, 0xFE]),
        ["one name twice"] = c => Class.Zip(("02-seats.ipynb", c.Answered()), ("02-seats.ipynb", c.Answered("again"))),
        ["one name twice, in capitals"] = c => Class.Zip(("02-seats.ipynb", c.Answered()), ("02-SEATS.ipynb", c.Answered("again"))),
        ["10,000 entries"] = c => Class.Zip([("02-seats.ipynb", c.Answered()), .. Enumerable.Range(0, 10_000).Select(i => ($"f/{i}", Array.Empty<byte>()))]),
        ["600 entries"] = c => Class.Zip([("handin.json", "{}"u8.ToArray()), ("02-seats.ipynb", c.Answered()), .. Enumerable.Range(0, 600).Select(i => ($"f/{i}", Array.Empty<byte>()))]),
        ["a flat bomb"] = _ => Class.Zip(("02-seats.ipynb", new byte[8 * 1024 * 1024])),
        ["a bomb that lies about its size"] = _ => Lying(Class.Zip(("02-seats.ipynb", new byte[8 * 1024 * 1024]))),
        ["a bomb of parts that lie over each other"] = c => Overlapping(c),
        ["a bomb in a zip in a zip"] = c => Class.Zip(("handin.json", "{}"u8.ToArray()), ("02-seats.ipynb", c.Answered()), ("inner.zip", Class.Zip(("bomb", new byte[8 * 1024 * 1024])))),
        ["a zip in a zip without a notebook"] = c => Class.Zip(("handin.json", "{}"u8.ToArray()), ("inner.zip", Good(c))),
        ["a link to a file"] = _ => Marked("02-seats.ipynb", "/etc/passwd"u8.ToArray(), 0xA1FF),
        ["a pipe"] = c => Marked("02-seats.ipynb", c.Answered(), 0x11FF),
        ["a password"] = c => Flagged(Good(c)),
        ["bytes that were changed"] = c => Changed(Class.Zip(("02-seats.ipynb", c.Answered()))),
        ["a packing that nobody knows"] = c => Method(Class.Zip(("02-seats.ipynb", c.Answered()))),
        ["a manifest that is no manifest"] = c => Class.Zip(("handin.json", "[1, 2"u8.ToArray()), ("02-seats.ipynb", c.Answered())),
        ["a manifest of the wrong types"] = c => Class.Zip(("handin.json", """{"lesson": 7, "handed_in": "yesterday", "student": {}}"""u8.ToArray()), ("02-seats.ipynb", c.Answered())),
        ["a manifest by somebody else"] = c => Class.Zip(("handin.json", """{"lesson": "02-seats", "handed_in": "2026-12-01T10:00:00+00:00", "sha256": "", "student": "s12"}"""u8.ToArray()), ("02-seats.ipynb", c.Answered())),
        ["a manifest from the future"] = c => Class.Zip(("handin.json", """{"lesson": "02-seats", "handed_in": "2099-12-01T10:00:00+00:00", "sha256": "", "student": "s01"}"""u8.ToArray()), ("02-seats.ipynb", c.Answered())),
        ["a Mac's own files beside it"] = c => Class.Zip(("__MACOSX/._02-seats.ipynb", [0, 5, 22, 7]), (".DS_Store", [0]), ("02-seats.ipynb", c.Answered())),
    };

    private static readonly Dictionary<string, Func<Class, byte[]>> Notebooks = new()
    {
        ["an empty file"] = _ => [],
        ["blanks alone"] = _ => "  \n \n"u8.ToArray(),
        ["a Word document"] = _ => "PK\u0003\u0004word/document.xml"u8.ToArray(),
        ["a picture"] = _ => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
        ["a web page"] = _ => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
        ["JSON that is no notebook"] = _ => "{\"name\": \"Ann\"}"u8.ToArray(),
        ["another lesson's"] = c => Text(Class.Bytes(c.Release), t => t.Replace("02-seats", "01-meet-the-text", StringComparison.Ordinal)),
        ["somebody's own notebook"] = _ => Class.Bytes(new Notebook([], [new Cell("a", CellKind.Code, "1 + 1", [])])),
        ["an older release"] = c => Text(c.Answered(), t => t.Replace("\"handout\": \"", "\"handout\": \"0", StringComparison.Ordinal)),
        ["no cells"] = c => Class.Bytes(c.Release with { Cells = [] }),
        ["nothing answered"] = c => Class.Bytes(c.Release),
        ["nbformat 3"] = c => Version3(c),
        ["nbformat 5"] = c => Text(c.Answered(), t => t.Replace("\"nbformat\": 4", "\"nbformat\": 5", StringComparison.Ordinal)),
        ["JSON that breaks off"] = c => c.Answered()[..^300],
        ["JSON that is 100,000 levels deep"] = _ => Encoding.UTF8.GetBytes("{\"cells\":" + new string('[', 100_000)),
        ["NaN in the metadata"] = c => Text(c.Answered(), t => t.Replace("\"nbformat\": 4", "\"score\": NaN,\n \"nbformat\": 4", StringComparison.Ordinal)),
        ["a name twice in one object"] = c => Text(c.Answered(), t => t.Replace("\"nbformat\": 4", "\"nbformat\": 4,\n \"nbformat\": 4", StringComparison.Ordinal)),
        ["no cell ids"] = c => Text(c.Answered(), t => t.Replace("\"id\": \"c", "\"no\": \"c", StringComparison.Ordinal)),
        ["one cell id for all"] = c => Text(c.Answered(), t => System.Text.RegularExpressions.Regex.Replace(t, "\"id\": \"c[^\"]+\"", "\"id\": \"same\"")),
        ["metadata of the wrong types"] = c => Text(c.Answered(), t => t.Replace("\"tags\"", "\"labels\"", StringComparison.Ordinal).Replace("\"metadata\": {}", "\"metadata\": [1, \"x\"]", StringComparison.Ordinal)),
        ["a source of numbers"] = c => Text(c.Answered(), t => t.Replace("\"#!progress\"", "17", StringComparison.Ordinal)),
        ["a lone half of a character"] = c => Text(c.Answered(), t => t.Replace("int allies", "// \\ud83c\\nint allies".Replace("\\n", "\\n", StringComparison.Ordinal), StringComparison.Ordinal)),
        ["a picture of 4 MB inside"] = c => Class.Bytes(c.Release with { Cells = [.. c.Release.Cells, new Cell("picture", CellKind.Markdown, "![](attachment:a.png)", []) { Attachments = new() { ["a.png"] = new System.Text.Json.Nodes.JsonObject { ["image/png"] = new string('A', 4 * 1024 * 1024) } } }] }),
        ["a byte order mark"] = c => [0xEF, 0xBB, 0xBF, .. c.Answered()],
        ["UTF-16"] = c => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(c.Answered()))],
        ["UTF-16 without its mark, big end first"] = c => Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(c.Answered())),
        ["Windows line ends"] = c => Text(c.Answered(), t => t.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["bytes that are no UTF-8"] = c => Replaced(c.Answered(), "election"u8, [0xE9, .. "lection"u8]),
        ["the marks of a git merge"] = c => Text(c.Answered(), t => t.Replace(" \"nbformat\"", "<<<<<<< HEAD\n \"nbformat\"", StringComparison.Ordinal)),
    };

    [Fact]
    public void Gets_its_own_words_and_harms_nobody()
    {
        var text = new StringBuilder();
        foreach (var (name, make) in Zips)
        {
            text.Append(CultureInfo.InvariantCulture, $"## A zip: {name}\n{Outcome(make, "Ann Bee_101_assignsubmission_file_/work.zip", "s01.zip")}\n\n");
        }

        foreach (var (name, make) in Notebooks)
        {
            // How small a release packs differs a little each time: its locks are salted.
            var outcome = Regex.Replace(Outcome(make, "Ann Bee_101_assignsubmission_file_/work.ipynb", "s01.ipynb"), @"(?<=unpacks to )\d{3}(?= times)", "hundreds of");
            text.Append(CultureInfo.InvariantCulture, $"## A notebook: {name}\n{outcome}\n\n");
        }

        Golden.Match("Lessons.Classroom.Tests", "collect-hostile.txt", text.ToString());
    }

    [Fact]
    public void Is_one_of_many_kinds() => Assert.True(Zips.Count + Notebooks.Count >= 60);

    // In a platform's download, and by itself in a folder: the outcome is the same.
    private static string Outcome(Func<Class, byte[]> make, string inDownload, string alone)
    {
        using var course = new Class();
        var bytes = make(course);
        var download = course.Write("moodle.zip", Class.Zip((inDownload, bytes), ("Bob Stone_102_assignsubmission_file_/02-seats.ipynb", course.Answered("bob"))));
        var before = course.Outside();
        var report = course.Collect(download);
        Assert.Equal(before, course.Outside());
        Holds(course, report);

        using var other = new Class();
        var folder = Path.GetDirectoryName(other.Write("hand-ins/" + alone, make(other)))!;
        other.Write("hand-ins/s12.ipynb", other.Answered("bob"));
        before = other.Outside();
        var second = other.Collect(folder);
        Assert.Equal(before, other.Outside());
        Holds(other, second);
        return Told(report) + "\n" + Told(second);
    }

    private static void Holds(Class course, CollectReport report)
    {
        var bob = report.Students.Single(s => s.Id == "s12");
        Assert.Equal((HandInState.HandedIn, 1, 0), (bob.State, bob.Attempts, bob.Notes.Count));
        Assert.True(report.Students.Sum(s => s.Attempts) <= 2);

        // Nothing but the files that collecting writes, and no name from outside.
        Assert.All(Directory.EnumerateFileSystemEntries(course.Course.CollectedFolder(Class.Lesson), "*", SearchOption.AllDirectories), f => Assert.Matches(@"^(s01|s12|[\d]{8}-[\d]{6}-[0-9a-f]{8}|handin\.json|submission\.ipynb|progress\.jsonl|report\.(csv|json))$", Path.GetFileName(f)));
    }

    private static string Told(CollectReport report)
    {
        var ann = report.Students.Single(s => s.Id == "s01");
        return $"{ann.State}{string.Concat(ann.Notes.Except(report.Refused).Select(n => "\n  note: " + n))}{string.Concat(report.Refused.Select(n => "\n  refused: " + n))}{string.Concat(report.Unknown.Select(n => "\n  unknown: " + n))}";
    }

    private static byte[] Good(Class course) => Class.Zip(("handin.json", "{}"u8.ToArray()), ("02-seats.ipynb", course.Answered()));

    private static byte[] Text(byte[] bytes, Func<string, string> change)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return Encoding.UTF8.GetBytes(changed);
    }

    private static byte[] Replaced(byte[] bytes, ReadOnlySpan<byte> old, ReadOnlySpan<byte> by)
    {
        var changed = bytes.ToArray();
        Assert.Equal(old.Length, by.Length);
        for (int at, from = 0; (at = changed.AsSpan(from).IndexOf(old)) >= 0; from += at + old.Length)
        {
            by.CopyTo(changed.AsSpan(from + at));
        }

        return changed;
    }

    private static byte[] Version3(Class course) => Encoding.UTF8.GetBytes(new System.Text.Json.Nodes.JsonObject
    {
        ["nbformat"] = 3,
        ["metadata"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "seats" },
        ["worksheets"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject
        {
            ["cells"] = new System.Text.Json.Nodes.JsonArray([.. NotebookFile.Parse(Encoding.UTF8.GetString(course.Answered()), "x").Cells.Select(c => new System.Text.Json.Nodes.JsonObject
            {
                ["cell_type"] = c.Kind is CellKind.Code ? "code" : "markdown",
                [c.Kind is CellKind.Code ? "input" : "source"] = c.Source,
            })]),
        }),
    }.ToJsonString());

    private static byte[] Marked(string name, byte[] content, int mode)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry(name);
            entry.ExternalAttributes = mode << 16;
            using var to = entry.Open();
            to.Write(content);
        }

        return bytes.ToArray();
    }

    // APPNOTE.TXT 4.3.7 and 4.3.12: the local header begins with PK 3 4, the central one with PK 1 2.
    private static byte[] Patched(byte[] zip, int local, int central, Action<byte[], int> patch)
    {
        var changed = zip.ToArray();
        for (var i = 0; i + 4 < changed.Length; i++)
        {
            if (changed.AsSpan(i, 4).SequenceEqual("PK\u0003\u0004"u8) && local >= 0)
            {
                patch(changed, i + local);
            }
            else if (changed.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                patch(changed, i + central);
            }
        }

        return changed;
    }

    private static byte[] Flagged(byte[] zip) => Patched(zip, 6, 8, (b, at) => b[at] |= 1);

    private static byte[] Method(byte[] zip) => Patched(zip, 8, 10, (b, at) => BinaryPrimitives.WriteUInt16LittleEndian(b.AsSpan(at), 97));

    private static byte[] Lying(byte[] zip) => Patched(zip, 22, 24, (b, at) => BinaryPrimitives.WriteUInt32LittleEndian(b.AsSpan(at), 4_000));

    private static byte[] Changed(byte[] zip) => Patched(zip, -1, 16, (b, at) => b[at] ^= 0xFF);

    // Every central header points to the first local one.
    private static byte[] Overlapping(Class course)
    {
        byte[] random = [.. Enumerable.Range(0, 6_000).SelectMany(i => System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(i)))];
        var zip = Class.Zip([.. Enumerable.Range(0, 50).Select(i => ($"{i}.ipynb", i == 0 ? random : course.Answered($"{i}")))]);
        return Patched(zip, -1, 20, (b, at) => BinaryPrimitives.WriteUInt32LittleEndian(b.AsSpan(at), 200_000));
    }
}
