namespace Lessons.Kernel.Language;

/// <summary>Outputs of a cell that someone watches, who can be asked for a line of text. What <see cref="ILanguage.RunAsync"/> is given may also be this.</summary>
public interface IAsks
{
    /// <summary>Asks for one line of text and waits for it.</summary>
    /// <param name="prompt">What the person reads beside the field; may be empty.</param>
    /// <param name="password">Whether the field hides what is typed.</param>
    /// <param name="interrupt">Gives up waiting.</param>
    /// <returns>The line, without its end.</returns>
    /// <exception cref="NobodyToAskException">Nobody can be asked; the message is a sentence for the person who wrote the cell.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted while it waited.</exception>
    Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt);
}

/// <summary>A cell asked for input, and nobody can be asked.</summary>
public sealed class NobodyToAskException : InvalidOperationException
{
    /// <summary>Whether the message says more than that nobody can be asked.</summary>
    internal bool HasWordsOfItsOwn { get; } = true;

    /// <summary>Makes the exception with a sentence that the language tells in the person's own.</summary>
    public NobodyToAskException()
        : base(Sentences.English.Of("NobodyToAsk")) => HasWordsOfItsOwn = false;

    /// <summary>Makes the exception with a sentence of one's own.</summary>
    /// <param name="message">What the person reads.</param>
    public NobodyToAskException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a sentence of one's own and a cause.</summary>
    /// <param name="message">What the person reads.</param>
    /// <param name="innerException">What went wrong before.</param>
    public NobodyToAskException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
