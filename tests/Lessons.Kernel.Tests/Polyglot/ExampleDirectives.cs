using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Testing;

namespace Lessons.Kernel.Tests.Polyglot;

/// <summary>A directive from outside the kernel, of the kind that teaching needs: runs the C# below it, out of sight or in sight, and says how it went.</summary>
internal sealed class TryDirective : IDirective
{
    public DirectiveInfo Info { get; } = new("#!try", "Runs the code below and says how it went.")
    {
        Body = DirectiveBody.RestOfCell,
        BodyLanguage = "csharp",
        Parameters =
        [
            new("id", "the exercise's id") { Required = true, Values = () => ["seat-share", "seat-count"] },
            new("--points", "how many points it is worth") { Values = () => ["1", "2"] },
            new("--quiet", "whether its output is kept out of sight") { IsFlag = true },
        ],
    };

    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var seen = new Recorder();
        var end = await cell.RunAsync(call.Body, call.BodyLine, outputs: call.Has("--quiet") ? seen : null);
        cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain($"{call["id"]}, {call["--points"] ?? "no"} points: {(end.Succeeded ? "ran" : end.Error!.Name)}; out of sight: {seen.Seen.Count}; sees {string.Join(" ", cell.Variables.Select(v => v.Name))}")));
        return end;
    }
}

/// <summary>A language from outside the kernel: gives its text back.</summary>
internal sealed class EchoDirective : IDirective
{
    public DirectiveInfo Info { get; } = new("#!echo", "The text below is shown as it is.")
    {
        Aliases = ["#!e"],
        Body = DirectiveBody.Language,
        Parameters = [new("--name", "a name")],
    };

    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        cell.Outputs.Send(new ResultOutput(MimeBundle.Plain($"{call["--name"]}[{call.Body.TrimEnd()}]@{call.BodyLine}")));
        return Task.FromResult(CellEnd.Success);
    }
}

/// <summary>A directive with two values.</summary>
internal sealed class PairDirective : IDirective
{
    public DirectiveInfo Info { get; } = new("#!pair", "Takes two values.") { Parameters = [new("first", "one value"), new("second", "another")] };

    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell) => Task.FromResult(CellEnd.Success);
}

/// <summary>A directive that breaks, asks, or waits.</summary>
internal sealed class DoDirective : IDirective
{
    public DirectiveInfo Info { get; } = new("#!do", "Does what it is told.") { Parameters = [new("what", "what to do") { Required = true }] };

    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        switch (call["what"])
        {
            case "ask":
                cell.Outputs.Send(new StreamOutput(StreamName.Stdout, await ((IAsks)cell.Outputs).AskAsync("?", password: false, cell.Interrupt)));
                return CellEnd.Success;
            case "wait":
                cell.Outputs.Send(new StreamOutput(StreamName.Stdout, "waiting"));
                await Task.Delay(Timeout.Infinite, cell.Interrupt);
                return CellEnd.Success;
            case "declare":
                return await cell.DeclareAsync("given", new List<int> { 1, 2 });
            default:
                throw new InvalidOperationException("a wheel came off.");
        }
    }
}
