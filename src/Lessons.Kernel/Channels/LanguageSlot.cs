using Lessons.Kernel.Language;

namespace Lessons.Kernel.Channels;

/// <summary>The language of a kernel. It is made and warmed up behind the first answer, so that the first answer comes at once.</summary>
internal sealed class LanguageSlot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lazy<Task<ILanguage>> made;
    private readonly CancellationTokenSource end = new();
    private readonly Action<string>? log;
    private int warm;

    public LanguageSlot(Func<ILanguage> make, Action<string>? log)
    {
        made = new(() => Task.Run(make));
        this.log = log;
    }

    /// <summary>Gets the language, and makes it when nobody has asked before. Waits until it is made.</summary>
    public ILanguage Get() => made.Value.GetAwaiter().GetResult();

    /// <summary>Begins to make the language and to warm it up, once. Does not wait.</summary>
    public void WarmUp()
    {
        if (Interlocked.Exchange(ref warm, 1) == 0)
        {
            _ = WarmUpAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (made.IsValueCreated)
        {
            try
            {
                var language = await made.Value.WaitAsync(Patience);
                await language.DisposeAsync().AsTask().WaitAsync(Patience);
            }
#pragma warning disable CA1031 // The kernel ends whether or not its language ends well.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log?.Invoke($"The language did not end: {e.Message}");
            }
        }

        end.Dispose();
    }

    private async Task WarmUpAsync()
    {
        try
        {
            if (await made.Value is IWarmsUp language)
            {
                await Task.Run(() => language.WarmUpAsync(end.Token));
            }
        }
#pragma warning disable CA1031 // The first cell will say what is wrong, where someone reads it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log?.Invoke($"The language did not warm up: {e.Message}");
        }
    }
}
