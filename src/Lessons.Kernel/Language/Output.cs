using System.Net;

namespace Lessons.Kernel.Language;

/// <summary>One thing that a cell shows: a piece of text, a display, its result or its error.</summary>
public abstract record Output;

/// <summary>Text that a cell wrote with <c>Console.Write</c> or <c>Console.Error.Write</c>.</summary>
/// <param name="Stream">Which of the two.</param>
/// <param name="Text">The characters, as written.</param>
public sealed record StreamOutput(StreamName Stream, string Text) : Output;

/// <summary>The two streams a cell can write to.</summary>
public enum StreamName
{
    /// <summary><c>Console.Out</c>.</summary>
    Stdout,

    /// <summary><c>Console.Error</c>.</summary>
    Stderr,
}

/// <summary>Something the cell displayed while it ran.</summary>
/// <param name="Data">The same thing in one or more formats; always with <c>text/plain</c>.</param>
public sealed record DisplayOutput(MimeBundle Data) : Output;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">The same thing in one or more formats; always with <c>text/plain</c>.</param>
public sealed record ResultOutput(MimeBundle Data) : Output;

/// <summary>The error that ended the cell.</summary>
/// <param name="Error">What went wrong and where.</param>
public sealed record ErrorOutput(CellError Error) : Output;

/// <summary>How a cell ended.</summary>
/// <param name="Error">What ended it early, or null when it ran to its end.</param>
public sealed record CellEnd(CellError? Error)
{
    /// <summary>Whether the cell ran to its end.</summary>
    public bool Succeeded => Error is null;

    /// <summary>A cell that ran to its end.</summary>
    public static CellEnd Success { get; } = new((CellError?)null);
}

/// <summary>An error in a cell, in words for the person who wrote it.</summary>
/// <param name="Name">Its short name: a compiler code such as <c>CS0103</c>, or an exception's type such as <c>DivideByZeroException</c>.</param>
/// <param name="Message">One sentence that says what went wrong.</param>
/// <param name="Line">The line in the cell, from 1, or null when the place is not known.</param>
/// <param name="Column">The column in that line, from 1, or null when the place is not known.</param>
/// <param name="Text">Everything a person reads: the sentence, the line, and a caret under the place. Several lines of plain text.</param>
public sealed record CellError(string Name, string Message, int? Line, int? Column, string Text)
{
    /// <summary>What the compiler or .NET itself says, for those who know its language; null when that is <see cref="Message"/> already.</summary>
    public OriginalWords? Original { get; init; }
}

/// <summary>What the compiler or .NET says of an error. It is shown folded away, under the error.</summary>
/// <param name="Title">Names it, such as <c>The compiler’s own words (CS0103)</c>.</param>
/// <param name="Text">The words, in English, as the compiler and .NET have them.</param>
public sealed record OriginalWords(string Title, string Text)
{
    /// <summary>The words, folded away where a front end can, as text where it cannot.</summary>
    public DisplayOutput Show() => new(new MimeBundle(new Dictionary<string, string>
    {
        ["text/plain"] = $"{Title}: {Text}",
        ["text/html"] = $"<details><summary>{WebUtility.HtmlEncode(Title)}</summary><p>{WebUtility.HtmlEncode(Text)}</p></details>",
    }));
}
