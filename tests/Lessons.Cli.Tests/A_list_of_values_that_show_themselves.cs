using Xunit;

namespace Lessons.Cli.Tests;

public sealed class A_list_of_values_that_show_themselves
{
    [Fact]
    public void Shows_each_below_the_other()
    {
        var shown = ShowList.Show([new Says("one < two", null), new Says("three", "<b>three</b>")]);
        Assert.Equal("one < two\nthree", shown["text/plain"]);
        Assert.Equal(["one < two", "three"], Made.Parse(shown["text/html"]).QuerySelectorAll("li").Select(l => l.TextContent));
    }

    [Fact]
    public void Shows_the_first_thirty_of_a_list_without_end()
    {
        var shown = ShowList.Show(Enumerable.InfiniteSequence(1, 1).Select(n => new Says($"{n}", null)));
        Assert.EndsWith("30\nand more; the first 30 are shown", shown["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_there_are_none() => Assert.Equal("(none)", ShowList.Show([])["text/plain"]);

    private sealed record Says(string Plain, string? Html) : IShow
    {
        public IReadOnlyDictionary<string, string> Show() =>
            new[] { ("text/plain", Plain), ("text/html", Html) }.Where(f => f.Item2 is not null).ToDictionary(f => f.Item1, f => f.Item2!);
    }
}
