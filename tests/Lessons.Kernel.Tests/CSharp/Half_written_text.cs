using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>Every mistake of the collection, cut off at many places: whoever explains or completes it must have an answer for each.</summary>
public sealed class Half_written_text(Earlier_cell earlier) : IClassFixture<Earlier_cell>
{
    private const int Step = 4;

    [Fact]
    public async Task Is_explained_wherever_it_ends()
    {
        await using var session = new Session();
        foreach (var text in Cut())
        {
            // What is put at the end keeps a text that came out readable, or meaningful, from being run.
            Assert.NotEqual("", (await session.Error(text + "\n§")).Text);
            Assert.NotEqual("", (await session.Error(text + "\n;\nNotThere();")).Text);
        }
    }

    [Fact]
    public async Task Does_not_trouble_what_an_editor_asks()
    {
        var stop = TestContext.Current.CancellationToken;
        foreach (var text in Cut())
        {
            var found = await earlier.Language.CompleteAsync(text, text.Length, stop);
            Assert.InRange(found.Start, 0, found.End);
            Assert.InRange(found.End, found.Start, text.Length);
            await earlier.Language.InspectAsync(text, text.Length, stop);
            await earlier.Language.CheckAsync(text, stop);
        }
    }

    private static IEnumerable<string> Cut() =>
        from mistake in Mistakes.Groups.SelectMany(Mistakes.In)
        from end in Enumerable.Range(0, mistake[^1].Length / Step).Select(i => (i * Step) + (mistake[^1].Length % Step))
        select mistake[^1][..end];
}
