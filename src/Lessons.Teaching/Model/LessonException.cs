namespace Lessons.Teaching;

/// <summary>Something about a lesson that cannot be done; the message says what was asked, what was found and what to do.</summary>
public sealed class LessonException : Exception
{
    /// <summary>Says what cannot be done.</summary>
    public LessonException()
        : this("The lesson cannot do that.")
    {
    }

    /// <summary>Says what cannot be done.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    public LessonException(string message)
        : base(message)
    {
    }

    /// <summary>Says what cannot be done.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    /// <param name="innerException">What went wrong before.</param>
    public LessonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
