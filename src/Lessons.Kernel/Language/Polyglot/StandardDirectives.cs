using Lessons.Kernel.Language.Packages;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>The directives that every notebook has. A new one is a file beside the others and a line here.</summary>
internal static class StandardDirectives
{
    /// <summary>New ones for a session.</summary>
    /// <param name="packages">How packages are found.</param>
    public static IEnumerable<IDirective> All(PackageOptions packages)
    {
        var sources = new PackageSources();
        return
        [
#pragma warning disable CA2000 // The session that they are made for ends them.
            new ReferenceDirective(packages, sources),
#pragma warning restore CA2000
            new SourceDirective(sources),
            new LoadDirective("#load"),
            new LoadDirective("#!import"),
            new SetDirective(),
            new ShareDirective(),
            new ValueDirective(),
            new TimeDirective(),
            new WhoDirective(),
            new WhosDirective(),
            new AboutDirective(),
            new ListDirective(),
        ];
    }
}
