namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!value</c>: keeps the text below it, or a file's, for <c>#!share</c> and <c>#!set</c>.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class ValueDirective(Sentences sentences) : IDirective, IHasVariables
{
    private readonly Dictionary<string, Variable> kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!value", "Keeps the text below, or a file's text, under a name; #!share and #!set take it from there.")
    {
        Body = DirectiveBody.Language,
        Parameters =
        [
            new("--name", "the name of the text") { Required = true },
            new("--from-file", "the file to read instead of the text below"),
            new("--from-value", "the text itself"),
            new("--mime-type", "the format in which the text is shown as well"),
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
