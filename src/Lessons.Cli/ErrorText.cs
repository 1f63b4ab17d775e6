namespace Lessons.Cli;

/// <summary>The parts of a cell's error: sentences, which may wrap, and lines of code with carets under them, which must not.</summary>
internal static class ErrorText
{
    /// <summary>Takes an error's text apart. Lines of code are indented; sentences are not.</summary>
    public static IEnumerable<(bool IsExcerpt, string Text)> Parts(string text)
    {
        List<string> excerpt = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                excerpt.Add(line);
                continue;
            }

            if (excerpt.Count > 0)
            {
                yield return (true, string.Join('\n', excerpt));
                excerpt.Clear();
            }

            if (line.Length > 0)
            {
                yield return (false, line);
            }
        }

        if (excerpt.Count > 0)
        {
            yield return (true, string.Join('\n', excerpt));
        }
    }
}
