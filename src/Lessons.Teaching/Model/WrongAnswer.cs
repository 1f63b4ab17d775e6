namespace Lessons.Teaching;

/// <summary>A near miss that the author foresees; it keeps a check honest and is never handed out.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
/// <param name="Code">What a learner might write.</param>
/// <param name="Says">Words that must stand in what the learner is told.</param>
public sealed record WrongAnswer(string Id, int Cell, string Code, string Says);
