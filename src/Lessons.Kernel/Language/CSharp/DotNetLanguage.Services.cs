namespace Lessons.Kernel.Language.CSharp;

/// <content>What an editor asks while a cell is written. All of it may be asked while another cell runs.</content>
public sealed partial class DotNetLanguage : ICompletes, IInspects, IChecksCompleteness
{
    /// <inheritdoc/>
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Task.Run(() => csharp.Services.Complete(code, cursor, interrupt), interrupt);
    }

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Task.Run(() => csharp.Services.Inspect(code, cursor, interrupt), interrupt);
    }

    /// <inheritdoc/>
    public Task<CodeCheck> CheckAsync(string code, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Task.Run(() => CompletenessCheck.Check(code), interrupt);
    }
}
