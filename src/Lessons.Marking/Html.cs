using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Lessons.Marking;

/// <summary>A piece of a page. What stands in the holes of <see cref="Of"/> is text and is encoded; only another piece goes in as it is.</summary>
/// <param name="Text">The HTML.</param>
internal readonly record struct Html(string Text)
{
    // Letters of all scripts stay readable; what HTML gives a meaning, and what nobody can see, does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>No piece.</summary>
    public static Html None { get; } = new("");

    /// <summary>A piece with encoded text in its holes.</summary>
    public static Html Of(Holes html) => new(html.ToString());

    /// <summary>Several pieces, one behind the other.</summary>
    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Text)));

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>
    /// A text as a reader should see it: signs that steer a terminal or turn the direction of writing around stand there by name, and half a character is �.
    /// </summary>
    public static string Visible(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var sign in text.EnumerateRunes())
        {
            _ = sign.Value switch
            {
                '\n' or '\t' => seen.Append((char)sign.Value),
                < 0x20 => seen.Append((char)(0x2400 + sign.Value)),
                0x7F => seen.Append('\u2421'),
                (>= 0x80 and < 0xA0) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x061C => seen.Append(System.Globalization.CultureInfo.InvariantCulture, $"‹U+{sign.Value:X4}›"),
                _ => seen.Append(sign.ToString()),
            };
        }

        return seen.ToString();
    }

    /// <summary>Takes an interpolated string apart.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Holes
    {
        private readonly StringBuilder made;

        public Holes(int literalLength, int formattedCount) => made = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => made.Append(literal);

        public void AppendFormatted(Html piece) => made.Append(piece.Text);

        public void AppendFormatted(string? text) => made.Append(Encoder.Encode(Visible(text ?? "")));

        public void AppendFormatted(int number) => made.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

        public override string ToString() => made.ToString();
    }
}
