namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!lsmagic</c>: every directive there is.</summary>
internal sealed class ListDirective : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!lsmagic", "Lists the lines that a notebook can be addressed by.");

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var rows = cell.Directives.Select(d => d.Info).OrderBy(i => i.Name, StringComparer.Ordinal)
            .Select(i => new[] { i.Usage, i.Aliases.Count == 0 ? i.Help : $"{i.Help} Also: {string.Join(", ", i.Aliases)}" });
        cell.Outputs.Send(new DisplayOutput(TextTable.Of(["Line", "What it does"], [.. rows])));
        return Task.FromResult(CellEnd.Success);
    }
}
