using Lessons.Kernel.Language.CSharp;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!whos</c>: the session's variables with their types and values. Runs no code of theirs.</summary>
/// <param name="preview">Writes a value in one line.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class WhosDirective(Func<object, string> preview, Sentences sentences) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!whos", sentences.Of("Help.Whos"));

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var rows = cell.Variables.OrderBy(v => v.Name, StringComparer.Ordinal)
            .Select(v => new[] { v.Name, CSharpTypeName.Short(v.Type), v.Value is { } value ? Preview(value) : "null" }).ToList();
        cell.Outputs.Send(new DisplayOutput(rows.Count == 0 ? MimeBundle.Plain(sentences.Of("Who.None")) : TextTable.Of([sentences.Of("Whos.Name"), sentences.Of("Whos.Type"), sentences.Of("Whos.Value")], rows)));
        return Task.FromResult(CellEnd.Success);
    }

    // Of a type that only its own code could write, its name is all that can be told.
    private string Preview(object value) => preview(value) is var text && (text.Contains('`', StringComparison.Ordinal) || text.StartsWith("<>", StringComparison.Ordinal) || text.StartsWith("ValueTuple<", StringComparison.Ordinal)) ? CSharpTypeName.Short(value.GetType()) : text;
}
