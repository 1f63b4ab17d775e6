namespace Lessons;

/// <summary>A seed that cannot be read, and what to do about it.</summary>
public sealed class SeedException : Exception
{
    /// <summary>Says which seed was asked for and what was found.</summary>
    /// <param name="asked">The name or path that was asked for.</param>
    /// <param name="message">What was asked, what was found, what to do.</param>
    /// <param name="inner">What the system said, when it said something.</param>
    public SeedException(string asked, string message, Exception? inner = null)
        : base(message, inner) => Asked = asked;

    /// <summary>An unspecified problem with a seed.</summary>
    public SeedException()
        : this("", "A seed could not be read.")
    {
    }

    /// <summary>A problem with a seed that is not named.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    public SeedException(string message)
        : this("", message)
    {
    }

    /// <summary>A problem with a seed that is not named.</summary>
    /// <param name="message">What was asked, what was found, what to do.</param>
    /// <param name="innerException">What the system said.</param>
    public SeedException(string message, Exception innerException)
        : this("", message, innerException)
    {
    }

    /// <summary>The name or path that was asked for.</summary>
    public string Asked { get; }
}
