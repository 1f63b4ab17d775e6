using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Teaching;

/// <summary>The text of a cell, read as C#.</summary>
internal static class CodeText
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.CSharp14, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The text as a cell of a notebook.</summary>
    public static CSharpSyntaxTree Parse(string text) => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(text, Script);

    /// <summary>The text without remarks and white space: two texts that are the same in this way do the same.</summary>
    public static string WithoutSpace(string text) => string.Join(' ', Parse(text).GetRoot().DescendantTokens().Select(t => t.Text).Where(t => t.Length > 0));

    /// <summary>The text without one node and all around it, with each line where it was.</summary>
    public static string Blanked(string text, IEnumerable<Microsoft.CodeAnalysis.Text.TextSpan> spans)
    {
        var letters = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                letters[i] = letters[i] is '\n' or '\r' ? letters[i] : ' ';
            }
        }

        return new(letters);
    }
}
