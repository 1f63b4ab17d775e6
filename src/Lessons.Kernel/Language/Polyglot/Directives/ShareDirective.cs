namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!share</c>: gives the language of the cell a variable of another language.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class ShareDirective(Sentences sentences) : IDirective
{
    private readonly Handover handover = new(sentences);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!share", "Takes a value over from another language.")
    {
        Parameters =
        [
            new("name", "the name of the value in the other language") { Required = true },
            new("--from", "the language it is taken from, such as csharp") { Required = true, Values = () => [NotebookLanguage.CSharp, "sql", "value"] },
            new("--as", "the name it gets here, when not the same"),
            new("--mime-type", "the format in which the value is handed over, as text") { Values = () => ["application/json", "text/plain", "text/html"] },
        ],
    };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell) => handover.RunAsync(call["--from"]!, call["name"]!, call["--as"] ?? call["name"]!, "name", call, cell);
}
