using System.Buffers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Classroom;

/// <summary>Code that went through a word processor: “ and ” where C# needs ".</summary>
internal static class CurlyQuotes
{
    private static readonly SearchValues<char> Curly = SearchValues.Create("“”„‟«»‘’‚‛");
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The code with straight quotation marks, if it can then be read better; otherwise as it is.</summary>
    /// <param name="code">The code.</param>
    public static string Straight(string code)
    {
        if (!code.AsSpan().ContainsAny(Curly))
        {
            return code;
        }

        var straight = new string([.. code.Select(c => c switch { '“' or '”' or '„' or '‟' or '«' or '»' => '"', '‘' or '’' or '‚' or '‛' => '\'', _ => c })]);
        return Errors(straight) < Errors(code) ? straight : code;
    }

    /// <summary>How many places of a text are no C#.</summary>
    public static int Errors(string code) => CSharpSyntaxTree.ParseText(code, Script).GetDiagnostics().Count(d => d.Severity is DiagnosticSeverity.Error);
}
