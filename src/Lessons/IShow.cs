namespace Lessons;

/// <summary>A value that shows itself: the last line of a cell, and it appears under the cell.</summary>
public interface IShow
{
    /// <summary>The value in every format it has, MIME type to content; always with <c>text/plain</c>.</summary>
    IReadOnlyDictionary<string, string> Show();
}
