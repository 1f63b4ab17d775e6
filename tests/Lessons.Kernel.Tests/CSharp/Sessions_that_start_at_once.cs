using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public class Sessions_that_start_at_once
{
    // The compiler remembers what it read of an assembly. Two sessions that shared that memory once took one type for two.
    [Fact]
    public async Task Agree_each_with_itself_on_the_types_of_a_library()
    {
        for (var round = 0; round < 2; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
            {
                await using var language = new DotNetLanguage();
                foreach (var cell in new[]
                {
                    "using Microsoft.CodeAnalysis.CSharp;\nvar tree = SyntaxFactory.ParseSyntaxTree(\"class A { }\");",
                    "var compilation = CSharpCompilation.Create(\"a\", [tree]);",
                    "compilation.ContainsSyntaxTree(tree)",
                    "Microsoft.CodeAnalysis.SyntaxTree again = tree; compilation.ContainsSyntaxTree(again)",
                })
                {
                    var end = await language.RunAsync(cell, new Recorder(), TestContext.Current.CancellationToken);
                    Assert.True(end.Succeeded, end.Error?.Text);
                }
            })));
        }
    }
}
