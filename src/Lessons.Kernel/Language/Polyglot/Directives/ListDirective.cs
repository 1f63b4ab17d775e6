namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!lsmagic</c>: every directive there is.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class ListDirective(Sentences sentences) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!lsmagic", sentences.Of("Help.List"));

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var rows = cell.Directives.Select(d => d.Info).OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => new[] { i.Usage, i.Aliases.Count == 0 ? i.Help : $"{i.Help} {sentences.Of("Help.Also", string.Join(", ", i.Aliases))}" });
        cell.Outputs.Send(new DisplayOutput(TextTable.Of([sentences.Of("List.Line"), sentences.Of("List.Does")], [.. rows])));
        return Task.FromResult(CellEnd.Success);
    }
}
