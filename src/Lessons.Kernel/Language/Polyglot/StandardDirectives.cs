namespace Lessons.Kernel.Language.Polyglot;

/// <summary>The directives that every notebook has. A new one is a file beside the others and a line here.</summary>
internal static class StandardDirectives
{
    /// <summary>New ones for a session.</summary>
    public static IEnumerable<IDirective> All() =>
    [
        new TimeDirective(),
        new WhoDirective(),
        new WhosDirective(),
        new AboutDirective(),
        new ListDirective(),
    ];
}
