namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Package sources that a session was told of.</summary>
internal sealed class PackageSources
{
    private readonly List<string> all = [];

    /// <summary>The sources, in the order in which they were named.</summary>
    public IReadOnlyList<string> All => all;

    /// <summary>Adds one.</summary>
    /// <param name="source">An address or an absolute path.</param>
    public void Add(string source)
    {
        if (!all.Contains(source, StringComparer.Ordinal))
        {
            all.Add(source);
        }
    }
}

/// <summary><c>#i</c>: names a further source of packages.</summary>
/// <param name="sources">The session's own package sources.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class SourceDirective(PackageSources sources, Sentences sentences) : IDirective
{
    private const string Package = "nuget:";

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#i", sentences.Of("Help.Source"))
    {
        RunsFirst = true,
        Parameters = [new("what", sentences.Of("Help.Source.What")) { Required = true }],
    };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var what = call["what"]!;
        if (!what.StartsWith(Package, StringComparison.OrdinalIgnoreCase) || what[Package.Length..].Trim() is not { Length: > 0 } source)
        {
            return Task.FromResult(cell.Fail("SourceNotUnderstood", sentences.Of("Package.SourceNotUnderstood", what), call, "what"));
        }

        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            sources.Add(source);
            return Task.FromResult(CellEnd.Success);
        }

        if (!Directory.Exists(source))
        {
            return Task.FromResult(cell.Fail("SourceNotFound", sentences.Of("Package.SourceNotFound", source), call, "what"));
        }

        sources.Add(Path.GetFullPath(source));
        return Task.FromResult(CellEnd.Success);
    }
}
