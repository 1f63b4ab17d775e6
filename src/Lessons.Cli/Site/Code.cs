using System.Globalization;
using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using ColorCode.Styling;

namespace Lessons.Cli.Site;

/// <summary>Code as it stands on a page.</summary>
internal static class Code
{
    // A line longer than this may need to scroll on a wide screen, so the keyboard must be able to reach its box.
    private const int LineThatFits = 76;

    private static readonly CSharpColours CSharp = new();

    /// <summary>A block of code, coloured when it is C#.</summary>
    public static string Block(string code, bool coloured)
    {
        var text = code.TrimEnd('\n');
        return $"<pre class=\"code\"{Scroll(text)}><code>{(coloured ? new Colours().Colour(text) : Html.Escape(text))}</code></pre>\n";
    }

    /// <summary>What makes a box that may scroll reachable with the keyboard.</summary>
    public static string Scroll(string text) => text.Split('\n').Any(l => l.Length > LineThatFits) ? " tabindex=\"0\"" : "";

    /// <summary>Writes C# with a class on each part. The colours are in the style sheet, one set for each theme.</summary>
    private sealed class Colours() : CodeColorizerBase(StyleDictionary.DefaultLight, null)
    {
        private readonly StringBuilder html = new();

        public string Colour(string code)
        {
            languageParser.Parse(code, CSharp, Write);
            return html.ToString();
        }

        protected override void Write(string parsedSourceCode, IList<Scope> scopes)
        {
            var at = 0;
            foreach (var scope in scopes.OrderBy(s => s.Index))
            {
                html.Append(Html.Escape(parsedSourceCode[at..scope.Index]))
                    .Append(CultureInfo.InvariantCulture, $"<span class=\"{ClassOf(scope.Name)}\">{Html.Escape(parsedSourceCode.Substring(scope.Index, scope.Length))}</span>");
                at = scope.Index + scope.Length;
            }

            html.Append(Html.Escape(parsedSourceCode[at..]));
        }

        private static string ClassOf(string scope) => scope switch
        {
            ScopeName.Comment => "c-comment",
            ScopeName.String => "c-string",
            ScopeName.Keyword => "c-keyword",
            ScopeName.Number => "c-number",
            ScopeName.ClassName => "c-type",
            _ => "c-directive",
        };
    }
}
