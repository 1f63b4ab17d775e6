namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!value</c>: keeps the text below it, or a file's, for <c>#!share</c> and <c>#!set</c>.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class ValueDirective(Sentences sentences) : IDirective, IHasVariables
{
    private readonly Dictionary<string, Variable> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!value", sentences.Of("Help.Value"))
    {
        Body = DirectiveBody.Language,
        Parameters =
        [
            new("--name", sentences.Of("Help.Value.Name")) { Required = true },
            new("--from-file", sentences.Of("Help.Value.File")),
            new("--from-value", sentences.Of("Help.Value.Text")),
            new("--mime-type", sentences.Of("Help.Value.Format")),
        ],
    };

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables => [.. kept.Values];

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        // After another line in between, the language goes on without a name: that is more of nothing.
        if (call["--name"] is not { } name)
        {
            return CellEnd.Success;
        }

        var text = call["--from-value"] ?? call.Body.TrimEnd('\r', '\n');
        if (call["--from-file"] is { } file)
        {
            try
            {
                text = await File.ReadAllTextAsync(file, cell.Interrupt);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return cell.Fail("FileNotRead", FileWords.CannotRead(file, e, sentences), call, "--from-file");
            }
        }

        kept[name] = new Variable(name, typeof(string), text);
        if (call["--mime-type"] is { } format)
        {
            cell.Outputs.Send(new DisplayOutput(new MimeBundle(new Dictionary<string, string>(StringComparer.Ordinal) { ["text/plain"] = text, [format] = text })));
        }

        return CellEnd.Success;
    }
}
