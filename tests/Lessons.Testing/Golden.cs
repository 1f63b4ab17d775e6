using System.Text;
using Xunit;

namespace Lessons.Testing;

/// <summary>Words that people read, kept in files under tests/*/golden so that a reviewer sees every change to them.</summary>
public static class Golden
{
    /// <summary>Fails unless the text is the same as the golden file's. With LESSONS_GOLDEN=write in the environment it writes the file instead.</summary>
    /// <param name="project">The test project's folder, such as <c>Lessons.Tests</c>.</param>
    /// <param name="name">The file's name with its ending, such as <c>public-api.txt</c>.</param>
    /// <param name="text">What was made now.</param>
    public static void Match(string project, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var path = Repository.PathOf("tests", project, "golden", name);
        var now = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("LESSONS_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, now, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {path}. Run the tests once with LESSONS_GOLDEN=write, read the new file, and commit it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), now);
    }
}
