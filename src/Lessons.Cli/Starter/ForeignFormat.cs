using System.Text;
using System.Text.RegularExpressions;

namespace Lessons.Cli.Starter;

/// <summary>A file that holds a text, but not as plain text.</summary>
/// <param name="Name">What it is, such as <c>a PDF</c>.</param>
/// <param name="How">What to do to get its text.</param>
internal sealed partial record ForeignFormat(string Name, string How)
{
    private const string SaveAs = "Open it in its program and save it as plain text (.txt, encoding UTF-8)";

    private static readonly ForeignFormat Html = new("a web page (HTML)", "Open it in a browser, copy the text into an editor and save it there (.txt, encoding UTF-8)");
    private static readonly ForeignFormat Pdf = new("a PDF", "Open it, copy the text into an editor and save it there (.txt, encoding UTF-8)");
    private static readonly ForeignFormat Word = new("a word processor's document", SaveAs);
    private static readonly ForeignFormat Book = new("an e-book", SaveAs);
    private static readonly ForeignFormat Sheet = new("a spreadsheet", "Copy the text into an editor and save it there (.txt, encoding UTF-8)");
    private static readonly ForeignFormat Archive = new("a packed file (zip)", "Unpack it");
    private static readonly ForeignFormat Rtf = new("an RTF document", SaveAs);

    /// <summary>The format, told by how the file begins and by its ending; null for what may be plain text.</summary>
    public static ForeignFormat? Of(string path, ReadOnlySpan<byte> bytes)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        return bytes.StartsWith("%PDF"u8) ? Pdf
            : bytes.StartsWith("{\\rtf"u8) ? Rtf
            : bytes.StartsWith("PK\x03\x04"u8) ? ending switch { ".epub" => Book, ".xlsx" or ".ods" => Sheet, ".docx" or ".odt" or ".pages" => Word, _ => Archive }
            : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? Word
            : Page().IsMatch(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1000)])) ? Html
            : null;
    }

    [GeneratedRegex(@"^[\s\u00EF\u00BB\u00BF]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();
}
