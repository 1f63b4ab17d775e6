using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class A_session_that_warmed_up
{
    [Fact]
    public async Task Is_as_if_nothing_had_run()
    {
        await using var language = new DotNetLanguage();
        await language.WarmUpAsync(TestContext.Current.CancellationToken);
        var seen = new Recorder();
        await language.RunAsync("var seats = 75;\nseats", seen, TestContext.Current.CancellationToken);
        await language.RunAsync("seats * 2", seen, TestContext.Current.CancellationToken);
        Assert.Equal("result: 75 | result: 150", seen.Transcript.Replace("\n", " | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_a_cell_that_came_meanwhile()
    {
        await using var language = new DotNetLanguage();
        var seen = new Recorder();
        var warm = language.WarmUpAsync(TestContext.Current.CancellationToken);
        await language.RunAsync("1 + 2", seen, TestContext.Current.CancellationToken);
        await warm;
        Assert.Equal("result: 3", seen.Transcript);
    }

    [Fact]
    public async Task Shows_nothing_when_it_is_told_to_stop()
    {
        await using var language = new DotNetLanguage();
        await language.WarmUpAsync(new CancellationToken(canceled: true));
        var seen = new Recorder();
        await language.RunAsync("1 + 2", seen, TestContext.Current.CancellationToken);
        Assert.Equal("result: 3", seen.Transcript);
    }
}
