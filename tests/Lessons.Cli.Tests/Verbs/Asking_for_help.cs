using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

public sealed class Asking_for_help
{
    [Fact]
    public async Task Says_what_the_tool_and_each_verb_do()
    {
        using var folder = new TemporaryFolder();
        List<string> told = [];
        foreach (var line in (string[])["--help", "run --help", "new --help", "check --help", "release --help", "assign --help", "submit --help", "collect --help", "mark --help", "--version"])
        {
            var end = await Tool.RunAsync(folder, line.Split(' '));
            Assert.Equal((Exit.Done, ""), (end.Code, end.Error));
            told.Add($"$ lessons {line}\n{end.Out}");
        }

        Golden.Match("Lessons.Cli.Tests", "help.txt", string.Join('\n', told));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("run -h")]
    [InlineData("run 01 --help")]
    public async Task Works_however_it_is_asked_for(string line)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(Exit.Done, (await Tool.RunAsync(folder, line.Split(' '))).Code);
    }
}
