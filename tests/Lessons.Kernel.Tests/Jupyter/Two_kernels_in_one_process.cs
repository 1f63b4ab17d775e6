using Xunit;
using static Lessons.Testing.Seen;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class Two_kernels_in_one_process
{
    [Fact]
    public async Task Share_nothing()
    {
        await using var one = RunningKernel.OfCSharp(key: "one");
        await using var two = RunningKernel.OfCSharp(key: "two");
        one.Client.Execute("var x = 1; Console.Write(\"one\");");
        two.Client.Execute("var x = 2; Console.Write(\"two\");");
        one.Client.Replies("ok");
        two.Client.Replies("ok");
        one.Client.Sees(Busy, Input("var x = 1; Console.Write(\"one\");"), Stdout("one"), Idle);
        two.Client.Sees(Busy, Input("var x = 2; Console.Write(\"two\");"), Stdout("two"), Idle);
        one.Client.Shutdown();
        await one.Host.Completion;
        await one.Host.DisposeAsync();
        two.Client.Execute("x");
        two.Client.Sees(Busy, Input("x"), Result("2"), Idle);
    }
}
