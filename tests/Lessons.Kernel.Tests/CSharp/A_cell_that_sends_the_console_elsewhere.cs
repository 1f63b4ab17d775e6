using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

[Collection(nameof(OneAtATime))]
public sealed class A_cell_that_sends_the_console_elsewhere
{
    [Fact]
    public async Task Does_so_until_its_end_only()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("var elsewhere = new StringWriter();\nConsole.SetOut(elsewhere);\nConsole.Write(\"unseen\");"));
        Assert.Equal("out: seen\nresult: unseen", await session.Run("Console.Write(\"seen\");\nelsewhere.ToString()"));
    }
}

/// <summary>Tests that change what the whole process shares, and so run while no others do.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
