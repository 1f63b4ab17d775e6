namespace Lessons.Cli.Site;

/// <summary>Where a lesson stands among others.</summary>
/// <param name="HasIndex">Whether there is an <c>index.html</c> beside the page.</param>
/// <param name="Number">Its number in the pack, from 1, or null when it stands alone.</param>
/// <param name="Count">How many lessons the pack has.</param>
/// <param name="Previous">The lesson before.</param>
/// <param name="Next">The lesson after.</param>
internal sealed record PlaceInPack(bool HasIndex, int? Number = null, int Count = 0, Lesson? Previous = null, Lesson? Next = null)
{
    /// <summary>A page on its own.</summary>
    public static PlaceInPack Alone { get; } = new(HasIndex: false);

    /// <summary>The place of a lesson among others, by its name.</summary>
    public static PlaceInPack Among(List<Lesson> lessons, string name, bool hasIndex)
    {
        var i = lessons.FindIndex(l => l.Name == name);
        return i < 0 ? Alone with { HasIndex = hasIndex } : new(hasIndex, i + 1, lessons.Count, lessons.ElementAtOrDefault(i - 1), lessons.ElementAtOrDefault(i + 1));
    }
}
