namespace Lessons.Teaching;

/// <summary>A sentence for a learner, before it is put into words: its id and what is filled in, or the author's own words.</summary>
/// <param name="Id">The message id. An author's own sentence has one too, so that tries of the same kind can be told.</param>
/// <param name="Args">What stands for {0}, {1} and so on.</param>
internal sealed record Told(string Id, params object?[] Args)
{
    /// <summary>The author's words; null when the sentence stands in the resource files.</summary>
    public string? Own { get; private init; }

    /// <summary>A sentence in the author's words.</summary>
    public static Told InWords(string id, string sentence) => new(id) { Own = sentence };
}
