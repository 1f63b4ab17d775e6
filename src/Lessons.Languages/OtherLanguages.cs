using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary>The languages of a notebook beside C#. A new one is a file beside the others and a line here.</summary>
public static class OtherLanguages
{
    /// <summary>New ones for a session.</summary>
    /// <param name="session">The C# session, whose data frames SQL reads.</param>
    /// <param name="markdown">Turns Markdown into HTML that is safe to show.</param>
    public static IEnumerable<IDirective> All(IHasVariables session, Func<string, string> markdown)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(markdown);
        return
        [
            new MarkdownLanguage(markdown),
            new HtmlLanguage(),
            new JavaScriptLanguage(),
            new MermaidLanguage(),
#pragma warning disable CA2000 // The session that they are made for ends them.
            new SqlLanguage(session),
#pragma warning restore CA2000
        ];
    }
}
