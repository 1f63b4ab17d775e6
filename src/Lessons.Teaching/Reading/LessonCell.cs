namespace Lessons.Teaching;

/// <summary>One cell of a notebook, as its file has it.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsCode">True for code, false for words.</param>
public sealed record LessonCell(string Text, bool IsCode = true);

/// <summary>Something in a lesson's cells that an author has to mend.</summary>
/// <param name="Cell">The cell, from 1.</param>
/// <param name="Id">The item it is about; null when it is about none.</param>
/// <param name="Sentence">What was found, and what to do.</param>
public sealed record LessonProblem(int Cell, string? Id, string Sentence);

/// <summary>What was read from a notebook's cells.</summary>
/// <param name="Lesson">The lesson, as far as it could be read.</param>
/// <param name="Problems">What has to be mended, in the order of the cells; none when all is well.</param>
public sealed record LessonReading(Lesson Lesson, IReadOnlyList<LessonProblem> Problems);
