using System.Globalization;
using Lessons.Kernel.Channels;
using Lessons.Testing;
using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_kernel_with_something_to_tell
{
    [Fact]
    public async Task Tells_it_above_the_first_cell_that_is_seen_and_no_other()
    {
        await using var kernel = RunningKernel.Of(() => new EchoLanguage(), options: new JupyterOptions { Notice = "Set LESSONS_LANG." });
        kernel.Client.Execute("silent", silent: true);
        kernel.Client.Sees(Busy, Idle);
        kernel.Client.Execute("out: a");
        kernel.Client.Sees(Busy, Input("out: a"), Stderr("Set LESSONS_LANG.\n"), Stdout("a\n"), Idle);
        kernel.Client.Execute("out: b");
        kernel.Client.Sees(Busy, Input("out: b"), Stdout("b\n"), Idle);
    }

    [Fact]
    public async Task Tells_of_its_own_failures_in_the_learners_language()
    {
        await using var kernel = RunningKernel.Of(() => new EchoLanguage(), options: new JupyterOptions { Culture = CultureInfo.GetCultureInfo("ru") });
        kernel.Client.Execute("throw: out of order");
        kernel.Client.Sees(Busy, Input("throw: out of order"), Error("InvalidOperationException"), Idle);
        Assert.Equal("Сбой произошёл в самом языке, а не в этой ячейке: out of order", kernel.Client.Replies("error")["evalue"]!.GetValue<string>());
    }
}
