using System.Text;
using Lessons.Testing;
using Xunit;

namespace Lessons.Tests;

public sealed class A_seed_that_cannot_be_read : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lessons-seed-");

    [Fact]
    public void Says_so_in_one_sentence_each()
    {
        var big = Path.Combine(folder.FullName, "big.txt");
        using (var file = File.Create(big))
        {
            file.SetLength(50_000_000);
        }

        (string Case, string Message)[] messages =
        [
            ("empty", Error(Put("empty.txt", []))),
            ("blank", Error(Put("blank.txt", " \n\n\t "u8.ToArray()))),
            ("binary", Error(Put("picture.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2]))),
            ("control characters", Error(Put("escape.txt", [.. Enumerable.Repeat((byte)0x1B, 50), .. "text"u8.ToArray()]))),
            ("UTF-16", Error(Put("utf16.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("A text.")).ToArray()))),
            ("Latin-1", Error(Put("latin1.txt", "First line.\nCaf\u00E9 culture.\n".Select(c => (byte)c).ToArray()))),
            ("50 MB", Error(big)),
            ("missing path", Error(Path.Combine(folder.FullName, "not-there.txt"))),
            ("folder", Error(folder.FullName + Path.DirectorySeparatorChar)),
        ];
        Golden.Match("Lessons.Tests", "seed-errors.txt", string.Join("\n", messages.Select(m => $"{m.Case}: {m.Message.Replace(folder.FullName, "FOLDER", StringComparison.Ordinal)}")));
    }

    [Theory]
    [InlineData("tulip", "No seed called \"tulip\". Did you mean \"tulip-revolution\"? Seeds live in seeds/; a text's name ends in .txt.")]
    [InlineData("tulip-revolutoin", "No seed called \"tulip-revolutoin\". Did you mean \"tulip-revolution\"? Seeds live in seeds/; a text's name ends in .txt.")]
    [InlineData("war-and-peace", "No seed called \"war-and-peace\". Seeds live in seeds/; a text's name ends in .txt.")]
    [InlineData("", "A seed needs a name, but the name given is empty. There are: tulip-revolution.")]
    public void Because_there_is_none_of_that_name_offers_the_nearest(string name, string message) =>
        Assert.Equal(message, Assert.Throws<SeedException>(() => Source.Load(name)).Message);

    [Fact]
    public void Is_loaded_when_only_its_line_ends_or_a_byte_order_mark_differ()
    {
        var text = "\uFEFF" + File.ReadAllText(Repository.PathOf("seeds", "tulip-revolution.txt")).ReplaceLineEndings("\r\n");
        var source = Source.Load(Put("windows.txt", Encoding.UTF8.GetBytes(text)));
        Assert.Equal(Seed.Tulip.Paragraphs.Select(p => p.Text), source.Paragraphs.Select(p => p.Text));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a,b\n1,2,3\n", "Line 2 of the data file table.csv has 3 cells, but the first row names 2 columns.")]
    [InlineData("a,a\n1,2\n", "two columns called \"a\"")]
    [InlineData("a,\n1,2\n", "a column without a name")]
    public void As_a_table_says_where(string csv, string message)
    {
        Put("table.csv", Encoding.UTF8.GetBytes(csv));
        Assert.Contains(message, Assert.Throws<SeedException>(() => Data.Load(Path.Combine(folder.FullName, "table.csv"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Error(string path) => Assert.Throws<SeedException>(() => Source.Load(path)).Message;

    private string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
