using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>Every sentence that a learner may read about an error, met in a real cell. The situations and the sentences stand together in golden/errors/*-sentences.txt.</summary>
public sealed class A_beginners_mistake
{
    [Theory]
    [InlineData("pasted")]
    [InlineData("other-languages")]
    [InlineData("reading")]
    [InlineData("names")]
    [InlineData("types")]
    [InlineData("statements")]
    [InlineData("running")]
    public async Task Is_explained(string group) => Golden.Match("Lessons.Kernel.Tests", $"errors/{group}-sentences.txt", await Transcript(group));

    [Fact]
    public void Reaches_every_sentence()
    {
        var said = string.Join('\n', Mistakes.Groups.Select(g => File.ReadAllText(Repository.PathOf("tests", "Lessons.Kernel.Tests", "golden", "errors", $"{g}-sentences.txt"))))
            + File.ReadAllText(Repository.PathOf("tests", "Lessons.Kernel.Tests", "golden", "errors", "in-an-earlier-cell.txt"))
            + File.ReadAllText(Repository.PathOf("tests", "Lessons.Kernel.Tests", "golden", "errors", "with-a-cause.txt"))
            + File.ReadAllText(Repository.PathOf("tests", "Lessons.Kernel.Tests", "golden", "errors", "warning.txt"));
        var unsaid = Sentences().Where(s => !Regex.IsMatch(said, Pattern(s.Text), RegexOptions.Singleline)).Select(s => s.Id);
        Assert.Equal([], unsaid);
    }

    [Fact]
    public void Is_not_held_against_the_learner()
    {
        string[] avoided = ["just", "simply", "obviously", "of course", "clearly", "illegal", "invalid", "token", "wrong", "fail", "failed", "forgot", "forgotten", "mistake", "error", "I", "my", "me", "we", "must", "please"];
        var found = from sentence in Sentences()
                    from word in avoided
                    where Regex.IsMatch(sentence.Text, $@"\b{word}\b", word.Length < 3 ? RegexOptions.None : RegexOptions.IgnoreCase)
                    select $"{sentence.Id}: {word}";
        Assert.Equal([], found);
    }

    [Fact]
    public void Has_more_than_forty_sentences_of_its_own_each_with_advice()
    {
        var ids = Sentences().Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(ids.Count(i => Regex.IsMatch(i, @"^CS\d{4}$")) >= 40);
        Assert.Equal([], ids.Where(i => Regex.IsMatch(i, @"^CS\d{4}(\.\w+)?$") && !i.EndsWith(".Try", StringComparison.Ordinal) && !ids.Contains(i + ".Try")));
    }

    // A session of its own where names are told apart; elsewhere one serves all, which is faster by far.
    private static async Task<string> Transcript(string group)
    {
        var transcript = new StringBuilder();
        await using var shared = new Session();
        foreach (var cells in Mistakes.In(group))
        {
            transcript.AppendLine(group == "names" ? await ToldAlone(cells) : await Told(shared, cells));
        }

        return transcript.ToString();
    }

    private static async Task<string> ToldAlone(string[] cells)
    {
        await using var own = new Session();
        return await Told(own, cells);
    }

    private static async Task<string> Told(Session session, string[] cells)
    {
        foreach (var earlier in cells[..^1])
        {
            await session.Run(earlier);
        }

        var end = await session.Run(cells[^1], new Recorder());
        return string.Concat(cells[..^1].Select(e => $"[earlier] {e}\n")) + $"{cells[^1]}\n--- {end.Error?.Name ?? "no error"}\n{end.Error?.Text}\n{end.Error?.Original?.Show().Data.PlainText}\n";
    }

    private static IEnumerable<(string Id, string Text)> Sentences() =>
        from file in Directory.GetFiles(Repository.PathOf("src", "Lessons.Kernel", "Language", "CSharp", "Errors"), "*Words.resx")
        from data in XDocument.Load(file).Root!.Elements("data")
        select (data.Attribute("name")!.Value, data.Element("value")!.Value);

    private static string Pattern(string sentence) =>
        Regex.Replace(Regex.Escape(sentence.Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal)), @"\\\{\d}", ".*?")
            .Replace("\u0001", @"\{", StringComparison.Ordinal).Replace("\u0002", "}", StringComparison.Ordinal);
}
