using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The parts of an error, put together into what a person reads.</summary>
/// <param name="Name">The compiler's code or the exception's type.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Excerpt">The place; null when it is not known.</param>
internal sealed record ErrorText(string Name, string Meaning, Excerpt? Excerpt)
{
    /// <summary>The one sentence for those who show no more; when it is not <see cref="Meaning"/>.</summary>
    public string? Message { get; init; }

    /// <summary>What to try.</summary>
    public string? Advice { get; init; }

    /// <summary>What else there is to say, a line each.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>The compiler's or .NET's own words.</summary>
    public OriginalWords? Original { get; init; }

    /// <summary>Puts the parts together.</summary>
    /// <param name="words">The person's language.</param>
    public CellError ToError(ErrorWords words)
    {
        var head = Excerpt is null ? Meaning : words.Of("Head", Excerpt.Line, new Verbatim(Meaning));
        string?[] lines = [head, Excerpt?.Text, Advice, .. More];
        return new CellError(Name, Message ?? Meaning, Excerpt?.Line, Excerpt?.Column, string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l))))
        {
            Original = Original,
        };
    }

    /// <summary>A line of a text with its number, as in an excerpt but without carets.</summary>
    /// <param name="line">The line.</param>
    public static string Numbered(TextLine line) => $"  {(line.LineNumber + 1).ToString(CultureInfo.InvariantCulture)} | {line}";
}
