using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class An_error_as_html
{
    [Fact]
    public async Task Folds_the_compilers_words_away()
    {
        await using var session = new Session();
        await session.Run("var share = 0.5;");
        var html = ErrorHtml.Of(await session.Error("if (shar < 1 & tru) { }"));
        Golden.Match("Lessons.Kernel.Tests", "errors/html.txt", html.Replace("><", ">\n<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_the_mended_line_as_code()
    {
        await using var session = new Session();
        var html = ErrorHtml.Of(await session.Error("List<string> names = \"a,b\".Split(',');"));
        Assert.Contains("<p>Mended, the line is:</p><pre>  1 | List&lt;string&gt; names = &quot;a,b&quot;.Split(&#39;,&#39;).ToList();</pre>", html, StringComparison.Ordinal);
        Assert.Contains("<details><summary>CS0029</summary>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_an_error_without_parts_as_it_is() =>
        Assert.Equal("<div class=\"lessons-error\" role=\"alert\"><pre>a &lt; b</pre></div>", ErrorHtml.Of(new CellError("E", "a < b", null, null, "a < b")));
}
