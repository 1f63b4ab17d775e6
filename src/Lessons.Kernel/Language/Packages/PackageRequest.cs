using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">The version asked for, as written; null for the newest.</param>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    /// <summary>Reads <c>Name</c> or <c>Name, version</c>; null when it is neither.</summary>
    /// <param name="text">What stands behind <c>nuget:</c>.</param>
    public static PackageRequest? Read(string text) => Form().Match(text.Trim()) is { Success: true } match
        ? new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null)
        : null;

    /// <summary>The version as a restore understands it: exactly the one that was asked for, unless it says a range.</summary>
    public string Range => Version is null ? "*" : char.IsAsciiDigit(Version[0]) && !Version.Contains('*', StringComparison.Ordinal) ? $"[{Version}]" : Version;

    /// <summary>The request with the newest version that is in the package cache, when it names none and there is one.</summary>
    /// <param name="cache">The package cache.</param>
    public PackageRequest FromCache(string cache)
    {
        if (Version is not null)
        {
            return this;
        }

        // A version of numbers alone is a release; others are on their way to one.
        var versions = CachedVersions(cache);
        var newest = versions.Where(v => System.Version.TryParse(v, out _)).MaxBy(System.Version.Parse) ?? (versions.Count > 0 ? versions[^1] : null);
        return newest is null ? this : this with { Version = newest };
    }

    /// <summary>The versions of the package that are in the package cache, by name.</summary>
    /// <param name="cache">The package cache.</param>
    public IReadOnlyList<string> CachedVersions(string cache)
    {
        var folder = Path.Combine(cache, Id.ToLowerInvariant());
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.OrdinalIgnoreCase)] : [];
    }

    /// <inheritdoc/>
    public override string ToString() => Version is null ? Id : $"{Id}, {Version}";

    [GeneratedRegex(@"^(?<id>[\w.-]+)(\s*,\s*(?<version>[\w.\-+*\[\]\(\), ]+?))?$")]
    private static partial Regex Form();
}
