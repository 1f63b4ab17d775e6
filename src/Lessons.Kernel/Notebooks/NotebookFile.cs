using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Notebooks;

/// <summary>Reads and writes notebooks as Jupyter keeps them: version 4 of the format read, 4.5 written.</summary>
public static class NotebookFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The notebook. Cells without an id, as before version 4.5, get one by their place: <c>cell-1</c>, <c>cell-2</c>.</returns>
    /// <exception cref="NotebookException">There is no such file, or it is not a notebook.</exception>
    public static Notebook Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            throw NotebookWords.Folder(path);
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw NotebookWords.Missing(path, Near(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotebookWords.CannotRead(path, e);
        }

        return Parse(Decode(bytes, path), path);
    }

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="json">What a notebook's file holds.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="NotebookException">The text is not a notebook.</exception>
    public static Notebook Parse(string json, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(path);
        if (string.IsNullOrWhiteSpace(json))
        {
            throw NotebookWords.Empty(path);
        }

        try
        {
            return new NotebookReader(path).Read(JsonNode.Parse(json, null, Json.Strict));
        }
        catch (JsonException e)
        {
            throw NotJson(path, json, e);
        }
        catch (InvalidOperationException e)
        {
            throw NotebookWords.HalfACharacter(path, e);
        }
    }

    /// <summary>Writes a notebook. The file is never half written: it is there as it was, or as it shall be.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="NotebookException">The file cannot be written.</exception>
    public static void Write(Notebook notebook, string path)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path))
        {
            throw NotebookWords.Folder(path);
        }

        var text = Format(notebook);
        try
        {
            // In the same folder, because a move between disks is a copy and can be seen half done.
            var part = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
            try
            {
                File.WriteAllText(part, text, Utf8);
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotebookWords.CannotWrite(path, e);
        }
    }

    /// <summary>The text of a notebook's file, the same for the same notebook: lines end in LF, every script as it is, one blank of indentation.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string Format(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return NotebookWriter.Format(notebook);
    }

    private static string Decode(byte[] bytes, string path)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw NotebookWords.NotText(path, "UTF-16 text");
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            throw NotebookWords.NotText(path, "not text at all");
        }

        try
        {
            return Utf8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw NotebookWords.NotText(path, "text in another encoding");
        }
    }

    private static NotebookException NotJson(string path, string json, JsonException cause)
    {
        if (IsJson(json))
        {
            return NotebookWords.SaidTwice(path, cause);
        }

        var lines = json.TrimEnd().Split('\n');
        var line = (int)Math.Min(cause.LineNumber ?? 0, lines.Length - 1);
        var mark = Array.FindIndex(lines, l => l.StartsWith("<<<<<<< ", StringComparison.Ordinal));
        if (mark >= 0)
        {
            return NotebookWords.Conflict(path, mark + 1);
        }

        var atTheEnd = line == lines.Length - 1 && !lines[^1].TrimEnd().EndsWith('}') && json.TrimStart().StartsWith('{');
        return atTheEnd ? NotebookWords.BreaksOff(path, line + 1) : NotebookWords.NotJson(path, line + 1, cause);
    }

    // Whether nothing was wrong but a name given twice.
    private static bool IsJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Json.Strict with { AllowDuplicateProperties = true });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Near(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var there = Directory.Exists(folder.Length == 0 ? "." : folder)
            ? Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*.ipynb").Select(f => Path.GetFileName(f))
            : [];
        return Nearest.Of(Path.GetFileName(path), there) is { } near ? Path.Combine(folder, near) : null;
    }
}
