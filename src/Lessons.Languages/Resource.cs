namespace Lessons.Languages;

/// <summary>Files that the assembly carries.</summary>
internal static class Resource
{
    /// <summary>Reads one as text.</summary>
    /// <param name="name">Its name.</param>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>Reads one as base64.</summary>
    /// <param name="name">Its name.</param>
    public static string Base64(string name)
    {
        using var bytes = new MemoryStream();
        using var stream = Open(name);
        stream.CopyTo(bytes);
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static Stream Open(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly does not carry {name}.");
}
