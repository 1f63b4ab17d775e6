namespace Lessons.Kernel.Language.Packages;

/// <summary>How a session gets packages that a cell asks for with <c>#r "nuget: Name, version"</c>.</summary>
public sealed record PackageOptions
{
    /// <summary>How long adding a package may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where packages come from that are not in the package cache, addresses or folders; null for the sources that this machine knows.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>The folder of the .NET installation whose SDK finds packages; null for the one that runs this process.</summary>
    public string? DotnetRoot { get; init; }

    /// <summary>The folder that remembers what was found; null for the user's own.</summary>
    public string? Folder { get; init; }
}
