using Lessons.Kernel.Language.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>What is told about the word at the cursor, which is | in the texts.</summary>
public sealed class Inspection(Earlier_cell earlier) : IClassFixture<Earlier_cell>
{
    private readonly DotNetLanguage language = earlier.Language;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sea|ts", "List<int> seats", "Now: List<int>, 2 elements: 75, 6")]
    [InlineData("seats|", "List<int> seats", "Now: List<int>, 2 elements: 75, 6")]
    [InlineData("|seats", "List<int> seats", "Now: ")]
    [InlineData("name|.Length", "string name", "Now: \"Aida\"")]
    [InlineData("name.Len|gth", "int string.Length { get; }", "")]
    [InlineData("Twi|ce(1)", "int Twice(int number, string unit = \"x\")", "")]
    [InlineData("Twice(|", "int Twice(int number, string unit = \"x\")", "")]
    [InlineData("Twice(1, |)", "int Twice(int number, string unit = \"x\")", "")]
    [InlineData("Console.Wri|teLine(1)", "void Console.WriteLine(int value)", "more ways to call it")]
    [InlineData("seats.Whe|re(s => s > 1)", "IEnumerable<int> IEnumerable<int>.Where<int>(Func<int, bool> predicate)", "")]
    [InlineData("var x = 5;\nx|", "int x", "")]
    [InlineData("String|Builder b = null;", "class System.Text.StringBuilder", "")]
    [InlineData("lou|d", "Loud loud", "Now: Loud")]
    [InlineData("#!exercise one\nsea|ts", "List<int> seats", "")]
    public async Task Tells(string marked, string first, string also)
    {
        var text = (await At(marked))!.PlainText;
        Assert.Equal(first, text.Split('\n')[0]);
        Assert.Contains(also, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown|")]
    [InlineData("|")]
    [InlineData("// sea|ts")]
    [InlineData("1 + |")]
    public async Task Tells_nothing_of(string marked) => Assert.Null(await At(marked));

    [Fact]
    public async Task Tells_what_the_author_of_a_library_wrote()
    {
        // The SDK brings the words of .NET; a machine with only the runtime has none.
        var told = (await At("name.ToUp|per()"))!.PlainText;
        Assert.StartsWith("string string.ToUpper()", told, StringComparison.Ordinal);
        Assert.Contains("uppercase", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_html_too()
    {
        var bundle = await At("sea|ts");
        Assert.True(bundle!.TryGet("text/html", out var html));
        Assert.StartsWith("<pre>List&lt;int&gt; seats</pre><p>Now: <code>", html, StringComparison.Ordinal);
    }

    private Task<Language.MimeBundle?> At(string marked)
    {
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        return language.InspectAsync(marked.Remove(cursor, 1), cursor, Stop);
    }
}
