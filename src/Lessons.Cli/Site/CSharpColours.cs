using ColorCode;
using ColorCode.Common;

namespace Lessons.Cli.Site;

/// <summary>The parts of C# that are coloured on a page, as of C# 14, and the <c>#!</c> lines of a lesson.</summary>
/// <remarks>ColorCode's own C# stops before records, interpolated strings and raw strings.</remarks>
internal sealed class CSharpColours : ILanguage
{
    private const string Keywords =
        "abstract|and|as|async|await|base|bool|break|byte|case|catch|char|checked|class|const|continue|decimal|default|delegate|do|double|dynamic|else|enum|event|"
        + "explicit|extern|false|field|finally|fixed|float|for|foreach|from|get|global|goto|if|implicit|in|init|int|interface|internal|into|is|join|let|lock|long|nameof|"
        + "namespace|new|nint|not|notnull|nuint|null|object|operator|or|orderby|out|override|params|partial|private|protected|public|readonly|record|ref|required|return|"
        + "sbyte|scoped|sealed|select|set|short|sizeof|stackalloc|static|string|struct|switch|this|throw|true|try|typeof|uint|ulong|unchecked|unsafe|ushort|using|var|"
        + "virtual|void|volatile|when|where|while|with|yield";

    public string Id => "lesson-csharp";

    public string Name => "C#";

    public string CssClassName => "csharp";

    public string FirstLinePattern => "";

    public IList<LanguageRule> Rules { get; } =
    [
        Rule(@"(?m)^[ \t]*#!?[a-z][^\n]*$", ScopeName.PreprocessorKeyword),
        Rule(@"(?s)/\*.*?\*/|//[^\n]*", ScopeName.Comment),
        // ColorCode numbers all groups anew, so a reference back to the opening quotes would miss: three, four and five are spelled out.
        .. Enumerable.Range(3, 3).Select(n => Rule($"(?s)\\$*(?<!\"){new string('"', n)}(?!\").*?{new string('"', n)}", ScopeName.String)),
        Rule("(?s)(?:\\$@|@\\$|@)\"(?:[^\"]|\"\")*\"", ScopeName.String),
        Rule("\\$?\"(?:\\\\[^\\n]|[^\"\\\\\\n])*\"(?:u8)?|'(?:\\\\[^\\n]|[^'\\\\\\n]){1,8}'", ScopeName.String),
        // A keyword after a dot is a name: from.where is not a query.
        Rule(@"(?<![\w.@])(?:" + Keywords + @")(?!\w)", ScopeName.Keyword),
        Rule(@"(?<![\w.])(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+\-]?\d+)?)[fFdDmMuUlL]{0,2}", ScopeName.Number),
        // By custom a name that starts with a capital and is not after a dot is a type.
        Rule(@"(?<![\w.@])[A-Z]\w*(?!\w)", ScopeName.ClassName),
    ];

    public bool HasAlias(string lang) => false;

    private static LanguageRule Rule(string pattern, string scope) => new(pattern, new Dictionary<int, string> { [0] = scope });
}
