using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary>The languages of a notebook beside C#. A new one is a file beside the others and a line here.</summary>
public static class OtherLanguages
{
    /// <summary>New ones for a session.</summary>
    /// <param name="session">The C# session, whose data frames SQL reads, and in whose language errors are told.</param>
    /// <param name="markdown">Turns Markdown into HTML that is safe to show.</param>
    public static IEnumerable<IDirective> All(DotNetLanguage session, Func<string, string> markdown)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(markdown);
        var words = new LanguageWords(session.Culture);
        return
        [
            new MarkdownLanguage(markdown, words),
            new HtmlLanguage(words),
            new JavaScriptLanguage(words),
            new MermaidLanguage(words),
#pragma warning disable CA2000 // The session that they are made for ends them.
            new SqlLanguage(session, words),
#pragma warning restore CA2000
        ];
    }
}
