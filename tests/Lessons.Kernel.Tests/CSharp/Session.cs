using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>A C# session for one test: runs cells and tells what was seen.</summary>
internal sealed class Session(CSharpOptions? options = null, params IDirective[] directives) : IAsyncDisposable
{
    private readonly NotebookLanguage language = new(new DotNetLanguage(options), directives);

    /// <summary>The session itself.</summary>
    public NotebookLanguage Language => language;

    /// <summary>Runs a cell and gives its transcript.</summary>
    public async Task<string> Run(string code)
    {
        var recorder = new Recorder();
        await language.RunAsync(code, recorder, TestContext.Current.CancellationToken);
        return recorder.Transcript;
    }

    /// <summary>Runs a cell and gives what it showed.</summary>
    public async Task<IReadOnlyList<Output>> Outputs(string code)
    {
        var recorder = new Recorder();
        await language.RunAsync(code, recorder, TestContext.Current.CancellationToken);
        return recorder.Seen;
    }

    /// <summary>Runs a cell that must fail and gives its error.</summary>
    public async Task<CellError> Error(string code)
    {
        var recorder = new Recorder();
        var end = await language.RunAsync(code, recorder, TestContext.Current.CancellationToken);
        Assert.NotNull(end.Error);
        Assert.Equal(new ErrorOutput(end.Error), recorder.Seen[^1]);
        return end.Error;
    }

    /// <summary>Starts a cell, and interrupts it once it has written its first word.</summary>
    public async Task<CellEnd> InterruptAfterItsFirstWord(string code)
    {
        using var interrupt = new CancellationTokenSource();
        var word = new FirstWord();
        var running = language.RunAsync(code, word, interrupt.Token);
        await word.Written;
        await interrupt.CancelAsync();
        return await running;
    }

    /// <summary>Runs a cell that shows things elsewhere.</summary>
    public async Task<CellEnd> Run(string code, IOutputs outputs) => await language.RunAsync(code, outputs, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => language.DisposeAsync();

    private sealed class FirstWord : IOutputs
    {
        private readonly TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => written.Task;

        public void Send(Output output)
        {
            if (output is StreamOutput)
            {
                written.TrySetResult();
            }
        }
    }
}
