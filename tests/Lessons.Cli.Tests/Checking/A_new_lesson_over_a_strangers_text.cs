using Lessons.Cli.Tests.Starter;
using Lessons.Kernel.Notebooks;
using Xunit;

namespace Lessons.Cli.Tests.Checking;

/// <summary>What <c>lessons new</c> makes, under <c>check</c> and <c>release</c>.</summary>
[Collection(Verbs.Running.Name)]
public sealed class A_new_lesson_over_a_strangers_text
{
    [Theory]
    [InlineData("a report")]
    [InlineData("a long text")]
    public async Task Has_nothing_to_mend_weak_checks_none_and_can_be_released(string kind)
    {
        using var lesson = await NewLesson.Of("own-text", kind == "a report" ? Texts.Report : GeneratedText.Minutes(seed: 7, words: 10_500));
        var end = await Tool.RunAsync(lesson.Folder, "check", "--mutants");
        Assert.True(end is { Code: Exit.Done, Error: "" }, end.Out + end.Error);
        Assert.DoesNotContain("[mutants]", end.Out, StringComparison.Ordinal);

        var released = await Tool.RunAsync(lesson.Folder, "release", "01-own-text");
        Assert.True(released is { Code: Exit.Done, Error: "" }, released.Out + released.Error);
        Assert.Null(NotebookFile.Read(lesson.Folder.PathOf("release", "01-own-text.ipynb")).Cells.FirstOrDefault(c => c.Source.Contains("SOLUTION", StringComparison.Ordinal)));
    }
}
