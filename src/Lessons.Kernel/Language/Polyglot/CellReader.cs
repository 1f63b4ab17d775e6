using System.Text.RegularExpressions;
using Lessons.Kernel.Language.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Takes a cell apart at the lines that are addressed to the notebook.</summary>
/// <remarks>
/// In C# such a line counts where C# itself would see a directive: not in a string, not in a comment, not in text left out by <c>#if</c>.
/// C#'s own directives (<c>#if</c>, <c>#region</c>, <c>#nullable</c> …) stay C#. In another language the line must begin in the first column,
/// so that text can hold one all the same.
/// </remarks>
/// <param name="directives">Those there are.</param>
internal sealed partial class CellReader(IReadOnlyList<IDirective> directives)
{
    /// <summary>Whether a cell may hold a line for the notebook. Most hold none, and are not looked at any further.</summary>
    /// <param name="code">The cell's text.</param>
    public static bool MayHoldDirectives(string code) => code.Contains('#', StringComparison.Ordinal) && Any().IsMatch(code);

    /// <summary>Finds a directive by its name or alias.</summary>
    /// <param name="name">The name as written.</param>
    public IDirective? Find(string name) => directives.FirstOrDefault(d => d.Info.IsCalled(name));

    /// <summary>Takes a cell apart. Text that belongs to <see cref="DirectiveInfo.RunsFirst"/> lines is left where it stands; they come first.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="language">The language it begins in: a directive.</param>
    /// <param name="blanked">The same text with the lines that were taken out of C# made blank.</param>
    public IReadOnlyList<CellPart> Read(string code, IDirective language, out string blanked)
    {
        var text = code.ToCharArray();
        List<CellPart> first = [], parts = [];
        var (current, opening, start) = (language, (DirectiveLine?)null, 0);
        var number = 0;
        for (var at = 0; at < code.Length;)
        {
            number++;
            var end = code.IndexOf('\n', at);
            var (lineEnd, next) = end < 0 ? (code.Length, code.Length) : (end, end + 1);
            var isCSharp = current.Info.Name == NotebookLanguage.CSharpDirective;
            var line = LineAt(code, at, lineEnd, number);
            if (line is not null && isCSharp && IsLeftOut(line, text, start, lineEnd))
            {
                // The compiler knows no line like it, even where it reads nothing.
                Array.Fill(text, ' ', at, lineEnd - at);
            }
            else if (line is not null && Counts(line, isCSharp, text, start, lineEnd))
            {
                var directive = Find(line.Name);
                var name = LanguageName(current);
                if (directive?.Info.RunsFirst == true)
                {
                    first.Add(new CellPart(directive, line, next..next, name));
                    Array.Fill(text, ' ', at, lineEnd - at);
                }
                else
                {
                    var body = directive?.Info.Body ?? DirectiveBody.None;
                    Flush(at, keepsOpening: body == DirectiveBody.None);
                    start = next;
                    switch (body)
                    {
                        case DirectiveBody.Language:
                            (current, opening) = (directive!, line);
                            break;
                        case DirectiveBody.RestOfCell:
                            parts.Add(new CellPart(directive, line, next..code.Length, name));
                            blanked = new string(text);
                            return [.. first, .. parts];
                        default:
                            parts.Add(new CellPart(directive, line, next..next, name));
                            break;
                    }
                }
            }

            at = next;
        }

        Flush(code.Length, keepsOpening: false);
        blanked = new string(text);
        return [.. first, .. parts];

        // A line such as `#!sql --name rows` means the text that follows, also when other lines come between.
        void Flush(int end, bool keepsOpening)
        {
            var isBlank = string.IsNullOrWhiteSpace(new string(text, start, end - start));
            if (!isBlank || (opening is not null && !keepsOpening))
            {
                parts.Add(new CellPart(current, opening, start..end, LanguageName(current)));
                opening = null;
            }
        }
    }

    /// <summary>The name that a language has in metadata and options: <c>csharp</c> for <c>#!csharp</c>.</summary>
    /// <param name="language">The language.</param>
    public static string LanguageName(IDirective language) => language.Info.Name.TrimStart('#', '!');

    private static DirectiveLine? LineAt(string code, int start, int end, int number)
    {
        var match = Line().Match(code[start..end]);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"];
        return new DirectiveLine(name.Value, start + name.Index, start + match.Groups["all"].Index + match.Groups["all"].Value.TrimEnd().Length, number, name.Index + 1, match.Groups["rest"].Value.TrimEnd());
    }

    private static bool Counts(DirectiveLine line, bool isCSharp, char[] text, int start, int lineEnd)
    {
        if (!isCSharp)
        {
            return line.Column == 1 && line.Name.StartsWith("#!", StringComparison.Ordinal) && line.Name.Length > 2 && char.IsLetter(line.Name[2]);
        }

        return DirectiveAt(line, text, start, lineEnd) is { IsActive: true };
    }

    private static bool IsLeftOut(DirectiveLine line, char[] text, int start, int lineEnd) => DirectiveAt(line, text, start, lineEnd) is { IsActive: false };

    // Half a text tells enough: a string or comment that is still open at this line swallows it.
    private static DirectiveTriviaSyntax? DirectiveAt(DirectiveLine line, char[] text, int start, int lineEnd) =>
        ScriptChain.Read(new string(text, start, lineEnd - start)).GetRoot().FindTrivia(line.Start - start).GetStructure() as DirectiveTriviaSyntax;

    [GeneratedRegex(@"^[ \t]*#(!|[ri]\b|load\b)", RegexOptions.Multiline)]
    private static partial Regex Any();

    [GeneratedRegex("""^[ \t]*(?<all>(?<name>#!\S*|#(?:[ri]|load)(?=[\s"]|$))(?<rest>.*))$""")]
    private static partial Regex Line();
}
