using Lessons.Kernel.Language.CSharp;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>The directives that every notebook has. A new one is a file beside the others and a line here.</summary>
internal static class StandardDirectives
{
    /// <summary>New ones for a session.</summary>
    /// <param name="session">The C# session.</param>
    public static IEnumerable<IDirective> All(DotNetLanguage session)
    {
        var sources = new PackageSources();
        return
        [
#pragma warning disable CA2000 // The session that they are made for ends them.
            new ReferenceDirective(session.Packages, sources, session.Sentences),
#pragma warning restore CA2000
            new SourceDirective(sources, session.Sentences),
            new LoadDirective("#load", session.Sentences),
            new LoadDirective("#!import", session.Sentences),
            new SetDirective(session.Sentences),
            new ShareDirective(session.Sentences),
            new ValueDirective(session.Sentences),
            new TimeDirective(session.Sentences),
            new LimitDirective(session),
            new WhoDirective(session.Sentences),
            new WhosDirective(session.Preview, session.Sentences),
            new AboutDirective(session.Sentences),
            new ListDirective(session.Sentences),
        ];
    }
}
