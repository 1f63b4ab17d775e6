namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!who</c>: the names of the session's variables.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class WhoDirective(Sentences sentences) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!who", sentences.Of("Help.Who"));

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var names = cell.Variables.Select(v => v.Name).Order(StringComparer.Ordinal).ToList();
        cell.Outputs.Send(new DisplayOutput(names.Count == 0 ? MimeBundle.Plain(sentences.Of("Who.None")) : TextTable.OfLines(names)));
        return Task.FromResult(CellEnd.Success);
    }
}
