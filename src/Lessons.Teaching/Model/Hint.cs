namespace Lessons.Teaching;

/// <summary>One step of help.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Text">The words.</param>
public sealed record Hint(int Number, string Text);
