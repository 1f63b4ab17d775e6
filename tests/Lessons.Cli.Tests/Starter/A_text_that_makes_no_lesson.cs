using System.Text;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Starter;

public class A_text_that_makes_no_lesson
{
    private const string Russian = "Школьный сад за речкой. В нём растут яблони, и за ними ухаживают ученики.";

    [Fact]
    public async Task Says_why_in_a_sentence_writes_nothing_and_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("report.txt", "A report\n\nSome words stand here.");
        folder.Write("empty.txt", "");
        folder.Write("blank.txt", " \n\n\t\n");
        folder.Write("marks.txt", "…\n\n***\n");
        folder.Write("buttons.txt", "Leave a Reply");
        folder.Write("a-notebook.ipynb", "{}");
        folder.Write("page.html", "<!DOCTYPE html>\n<html><body><p>Words</p></body></html>");
        folder.Write("page.txt", "\uFEFF  <html lang=\"en\"><p>Words</p>");
        folder.Write("a-file", "");
        folder.Write("two words.txt", "");
        Write(folder, "paper.pdf", [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0xCF, 0xD3, 0]);
        Write(folder, "letter.docx", [.. "PK\x03\x04"u8, 20, 0, 6, 0]);
        Write(folder, "letter.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        Write(folder, "letter.rtf", [.. "{\\rtf1\\ansi Words}"u8]);
        Write(folder, "book.epub", [.. "PK\x03\x04"u8, 20, 0]);
        Write(folder, "sheet.xlsx", [.. "PK\x03\x04"u8, 20, 0]);
        Write(folder, "packed.zip", [.. "PK\x03\x04"u8, 20, 0]);
        Write(folder, "picture.png", [0x89, .. "PNG\r\n\x1A\n"u8, 0, 0, 0, 13]);
        Write(folder, "noise.txt", [.. Enumerable.Range(0, 600).Select(i => (byte)(1 + (i * 7 % 31)))]);
        Write(folder, "wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Some words")]);
        Write(folder, "wide-big.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Some words")]);
        Write(folder, "wide-without-mark.txt", Encoding.Unicode.GetBytes("Some words stand here."));
        Write(folder, "windows-1251.txt", Encoded(1251, Russian));
        Write(folder, "koi8-r.txt", Encoded(20866, Russian));
        Write(folder, "dos-866.txt", Encoded(866, Russian));
        Write(folder, "windows-1252.txt", Encoded(1252, "The café’s owner said that the soirée had been a success."));
        Write(folder, "large.txt", new byte[21_000_000]);
        var before = folder.Files().Keys.ToList();
        List<string> told = [];
        foreach (var line in (string[][])
        [
            [], ["--fast"], ["report.txt", "--name"], ["report.txt", "--to"], ["two", "words.txt"], ["report.txt", "--name", "school garden"], ["report.txt", "--name", "Школа"], ["report.txt", "--to", "a-file"],
            ["nowhere.txt"], ["reprot.txt"], ["report"], ["."], ["nowhere/at-all.txt"], ["https://example.org/report.txt"], ["a-notebook.ipynb"],
            ["empty.txt"], ["two words.txt"], ["blank.txt"], ["marks.txt"], ["buttons.txt"], ["large.txt"],
            ["page.html"], ["page.txt"], ["paper.pdf"], ["letter.docx"], ["letter.doc"], ["letter.rtf"], ["book.epub"], ["sheet.xlsx"], ["packed.zip"], ["picture.png"], ["noise.txt"],
            ["wide.txt"], ["wide-big.txt"], ["wide-without-mark.txt"], ["windows-1251.txt"], ["koi8-r.txt"], ["dos-866.txt"], ["windows-1252.txt"],
        ])
        {
            var end = await Tool.RunAsync(folder, ["new", .. line]);
            Assert.Equal((string.Join(' ', line), Exit.UsedWrongly, ""), (string.Join(' ', line), end.Code, end.Out));
            Assert.Equal(before, folder.Files().Keys);
            Assert.Single(end.Error.TrimEnd('\n').Split('\n'));
            told.Add($"$ lessons new {string.Join(' ', line)}\n{end.Error}");
        }

        Golden.Match("Lessons.Cli.Tests", "starter/errors.txt", string.Join('\n', told));
    }

    private static void Write(TemporaryFolder folder, string name, byte[] bytes) => File.WriteAllBytes(folder.PathOf(name), bytes);

    private static byte[] Encoded(int page, string text) => CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text);
}
