namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!share</c>: gives the language of the cell a variable of another language.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class ShareDirective(Sentences sentences) : IDirective
{
    private readonly Handover handover = new(sentences);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!share", sentences.Of("Help.Share"))
    {
        Parameters =
        [
            new("name", sentences.Of("Help.Share.Name")) { Required = true },
            new("--from", sentences.Of("Help.Share.From")) { Required = true, Values = () => [NotebookLanguage.CSharp, "sql", "value"] },
            new("--as", sentences.Of("Help.Share.As")),
            new("--mime-type", sentences.Of("Help.Format")) { Values = () => ["application/json", "text/plain", "text/html"] },
        ],
    };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell) => handover.RunAsync(call["--from"]!, call["name"]!, call["--as"] ?? call["name"]!, "name", call, cell);
}
