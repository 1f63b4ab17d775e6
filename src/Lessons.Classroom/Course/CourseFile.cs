using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lessons.Classroom;

/// <summary>Writes a course's files whole or not at all, and reads its JSON.</summary>
internal static class CourseFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        // Nothing in it is for a page; names in every script stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A value as JSON.</summary>
    public static byte[] Bytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Json), (byte)'\n'];

    /// <summary>What JSON holds; null when it is none of that kind.</summary>
    public static T? Parse<T>(ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json);
        }
        catch (JsonException)
        {
            // Whoever asks says what that means: a learner's file may hold anything.
            return null;
        }
    }

    /// <summary>What a file of the course holds.</summary>
    /// <exception cref="CourseException">The file cannot be read.</exception>
    public static T Read<T>(string path)
        where T : class
    {
        try
        {
            return Parse<T>(File.ReadAllBytes(path)) ?? throw new CourseException($"{path} cannot be read: it is not the JSON that Lessons writes there. Undo the last change made by hand, or take the file from a backup.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{path} cannot be read: {e.Message} Check that you may read it and that no other program holds it.");
        }
    }

    /// <summary>Writes a file: it is there as it was, or as it shall be, also after a power cut.</summary>
    /// <exception cref="CourseException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;

            // In the same folder, because a move between disks is a copy and can be seen half done.
            var part = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.part");
            try
            {
                using (var file = File.Create(part))
                {
                    file.Write(bytes);
                    file.Flush(flushToDisk: true);
                }

                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"{path} cannot be written: {e.Message} Check that there is room on the disk and that you may write there.");
        }
    }
}
