namespace Lessons.Teaching;

/// <summary>Something in a lesson that can be answered: an exercise, a quiz or a written answer.</summary>
/// <param name="Id">Its name, which no other item of the lesson has.</param>
/// <param name="Points">What it is worth at most.</param>
/// <param name="Cell">The cell it stands in, from 1.</param>
public abstract record LessonItem(string Id, double Points, int Cell)
{
    /// <summary>A fingerprint of what was asked. It changes when the question does, and answers to the old question are then no answers to the new one.</summary>
    public abstract string Content { get; }
}
