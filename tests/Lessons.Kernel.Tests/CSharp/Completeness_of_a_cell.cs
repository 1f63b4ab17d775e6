using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class Completeness_of_a_cell : IAsyncDisposable
{
    private readonly DotNetLanguage language = new();

    public ValueTask DisposeAsync() => language.DisposeAsync();

    [Theory]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("")]
    [InlineData("// a remark")]
    [InlineData("if (true) { }")]
    [InlineData("Console.WriteLine(\"(\")")]
    [InlineData("#!exercise one\nvar x = 1;")]
    [InlineData("#!progress")]
    [InlineData("undefined.Name")]
    [InlineData("int Twice(int n)\n{\n    return 2 * n;\n}\n")]
    public async Task Is_complete(string code) => Assert.Equal(new CodeCheck(Completeness.Complete), await Check(code));

    [Theory]
    [InlineData("if (true)\n{", "    ")]
    [InlineData("if (true)\n{\n    foreach (var x in y)\n    {", "        ")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("var a = new[] { 1,", "    ")]
    [InlineData("int F()\n{\n    return 1;", "    ")]
    [InlineData("if (true)", "    ")]
    [InlineData("for (var i = 0; i < 5; i++)", "    ")]
    [InlineData("if (true) { }\nelse", "    ")]
    [InlineData("var x =", "")]
    [InlineData("1 +", "")]
    [InlineData("seats.", "")]
    [InlineData("class A", "")]
    [InlineData("/* a remark", "")]
    [InlineData("var s = @\"two\nlines", "")]
    [InlineData("var s = \"\"\"\n  two", "")]
    [InlineData("F(a,", "    ")]
    public async Task Is_incomplete(string code, string indent) => Assert.Equal(new CodeCheck(Completeness.Incomplete, indent), await Check(code));

    [Theory]
    [InlineData("var x = 1")]
    [InlineData("var x = 1\nvar y = 2;")]
    [InlineData("}")]
    [InlineData("x = = 1;")]
    [InlineData("var s = \"open;\n")]
    [InlineData("if true { }")]
    [InlineData("var t = “Tulips”;")]
    [InlineData("return 5")]
    [InlineData("foo bar baz")]
    public async Task Is_invalid(string code) => Assert.Equal(Completeness.Invalid, (await Check(code)).Completeness);

    private Task<CodeCheck> Check(string code) => language.CheckAsync(code, TestContext.Current.CancellationToken);
}
