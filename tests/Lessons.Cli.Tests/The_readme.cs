using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests;

[Collection(Verbs.Running.Name)]
public partial class The_readme
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Shows_a_first_lesson_that_runs_and_says_what_it_prints()
    {
        var code = Assert.Single(Fence().Matches(Text)).Groups["code"].Value;
        Assert.True(code.Trim().Split('\n').Length <= 10, "The first lesson has ten lines at most.");
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Repository.PathOf("notebooks");
        try
        {
            await using var language = new DotNetLanguage(Session.Options(CultureInfo.InvariantCulture));
            var outputs = new Recorder();
            var end = await language.RunAsync(code, outputs, TestContext.Current.CancellationToken);
            Assert.Equal("", end.Error?.Text ?? "");
            var printed = string.Concat(outputs.Seen.OfType<StreamOutput>().Select(o => o.Text)).ReplaceLineEndings("\n");
            Assert.Equal(Comment().Matches(code).Select(m => m.Groups["printed"].Value), printed.TrimEnd('\n').Split('\n'));
            var chart = Assert.Single(outputs.Seen.OfType<ResultOutput>()).Data;
            Assert.Equal(["application/vnd.plotly.v1+json", "image/svg+xml", "text/html", "text/plain"], chart.Formats.Keys.Order(StringComparer.Ordinal));
            Assert.Contains("Of 75 seats, 69 (92%) are counted as Akayev’s allies and 6 (8%)", chart.PlainText, StringComparison.Ordinal);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    [Fact]
    public void Quotes_the_library_word_for_word()
    {
        var said = string.Join(' ', Text.Split('\n').Where(l => l.StartsWith("> ", StringComparison.Ordinal)).Select(l => l[2..].Trim()));
        Assert.Equal(Assert.Throws<QuoteNotFoundException>(() => Source.Load(Repository.PathOf("seeds", "tulip-revolution.txt")).Quote("police melt away")).Message, said);
    }

    [Fact]
    public void Names_files_that_are_there() =>
        Assert.All(Link().Matches(Text).Select(m => m.Groups["to"].Value).Where(to => !to.StartsWith("https:", StringComparison.Ordinal)), to => Assert.True(File.Exists(Repository.PathOf(to)), to));

    [Fact]
    public void Lists_every_lesson() =>
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb"), f => Assert.Contains($"(notebooks/{Path.GetFileName(f)})", Text, StringComparison.Ordinal));

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\); +// (?<printed>.+)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)")]
    private static partial Regex Link();
}
