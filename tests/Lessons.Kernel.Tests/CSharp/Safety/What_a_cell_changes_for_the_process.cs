using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

[Collection(nameof(OneAtATime))]
public sealed class What_a_cell_changes_for_the_process
{
    [Theory]
    [InlineData("Environment.CurrentDirectory = Path.GetTempPath();", "Environment.CurrentDirectory")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\");", "(1.5).ToString()")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new(\"de-DE\");", "System.Globalization.CultureInfo.DefaultThreadCurrentCulture?.Name ?? \"\"")]
    [InlineData("ThreadPool.SetMaxThreads(50, 50);", "ThreadPool.GetMaxThreads(out var workers, out _); workers")]
    [InlineData("Environment.ExitCode = 9;", "Environment.ExitCode")]
    [InlineData("Console.SetIn(TextReader.Null);", "Console.In == TextReader.Null")]
    public async Task Is_as_before_for_the_next(string change, string value)
    {
        await using var session = new Session();
        var before = await session.Run(value);
        Assert.Equal("", await session.Run(change));
        Assert.Equal(before, await session.Run(value));
    }

    [Fact]
    public async Task Leaves_the_console_to_the_next_cell()
    {
        await using var session = new Session();
        await session.Run("Console.SetOut(TextWriter.Null); Console.SetError(TextWriter.Null); Console.Out.Dispose();");
        Assert.Equal("out: seen⏎\nerr: seen⏎", await session.Run("Console.WriteLine(\"seen\"); Console.Error.WriteLine(\"seen\");"));
    }

    [Fact]
    public async Task Stays_when_it_is_an_environment_variable()
    {
        await using var session = new Session();
        await session.Run("Environment.SetEnvironmentVariable(\"LESSONS_TEST\", \"kept\");");
        Assert.Equal("result: kept", await session.Run("var value = Environment.GetEnvironmentVariable(\"LESSONS_TEST\"); Environment.SetEnvironmentVariable(\"LESSONS_TEST\", null);\nvalue"));
    }

    [Fact]
    public async Task Lets_the_next_run_when_every_thread_of_the_pool_is_blocked()
    {
        await using var session = new Session();
        await session.Run("var go = new ManualResetEventSlim(); for (var i = 0; i < 300; i++) Task.Run(() => go.Wait());");
        Assert.Equal("result: 2", await session.Run("1 + 1"));
        await session.Run("go.Set();");
    }
}
