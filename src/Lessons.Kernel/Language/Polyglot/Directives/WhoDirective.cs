namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!who</c>: the names of the session's variables.</summary>
internal sealed class WhoDirective : IDirective
{
    public const string None = "No variables yet: no cell that ran has declared one.";

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!who", "Shows the names of all variables.");

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var names = cell.Variables.Select(v => v.Name).Order(StringComparer.Ordinal).ToList();
        cell.Outputs.Send(new DisplayOutput(names.Count == 0 ? MimeBundle.Plain(None) : TextTable.OfLines(names)));
        return Task.FromResult(CellEnd.Success);
    }
}
