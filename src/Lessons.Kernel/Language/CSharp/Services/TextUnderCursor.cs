using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A cell's text while it is written, read as C#, and the place of the cursor in it.</summary>
/// <param name="Tree">The text.</param>
/// <param name="Cursor">Where the cursor stands.</param>
internal sealed partial record TextUnderCursor(SyntaxTree Tree, int Cursor)
{
    /// <summary>Reads text. Lines that are addressed to the notebook (<c>#!name</c>) become blank, so that places stay what they are.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="cursor">Where the cursor stands.</param>
    public static TextUnderCursor Read(string code, int cursor)
    {
        var at = Math.Clamp(cursor, 0, code.Length);
        return new(ScriptChain.Read(WithoutDirectives(code)), at) { IsInDirective = Directive().Matches(code).Any(m => m.Index <= at && at <= m.Index + m.Length) };
    }

    /// <summary>Whether the cursor is in a line that is addressed to the notebook.</summary>
    public bool IsInDirective { get; private init; }

    /// <summary>The text with lines that are addressed to the notebook made blank.</summary>
    /// <param name="code">The cell's text.</param>
    public static string WithoutDirectives(string code) => Directive().Replace(code, m => new string(' ', m.Length));

    /// <summary>The word or sign that the cursor is in or right behind.</summary>
    public SyntaxToken Token
    {
        get
        {
            var token = Tree.GetRoot().FindToken(Math.Max(0, Cursor - 1), findInsideTrivia: false);
            return token.SpanStart >= Cursor && !token.GetPreviousToken().IsKind(SyntaxKind.None) ? token.GetPreviousToken() : token;
        }
    }

    /// <summary>The word that the cursor is in or right behind; where there is none, an empty one at the cursor.</summary>
    public (int Start, int End) Word
    {
        get
        {
            var text = Tree.GetText();
            var (start, end) = (Cursor, Cursor);
            while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(text[start - 1]))
            {
                start--;
            }

            while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end]))
            {
                end++;
            }

            return (start, end);
        }
    }

    /// <summary>Whether the cursor is in a text, a character, a number or a remark, where nothing can be named.</summary>
    public bool IsInWords
    {
        get
        {
            var at = Math.Max(0, Cursor - 1);
            var trivia = Tree.GetRoot().FindTrivia(at);
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) && Cursor < trivia.Span.End) || trivia.IsDirective)
            {
                return true;
            }

            var token = Tree.GetRoot().FindToken(at);
            var isText = token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.InterpolatedStringStartToken)
                || (token.Parent is LiteralExpressionSyntax && (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken) || token.Kind().ToString().Contains("RawString", StringComparison.Ordinal)));
            return (isText && token.SpanStart < Cursor && (Cursor < token.Span.End || token.ContainsDiagnostics)) || (token.IsKind(SyntaxKind.NumericLiteralToken) && Cursor <= token.Span.End && token.SpanStart < Cursor);
        }
    }

    /// <summary>The place of a dot before the word; null when there is none.</summary>
    public SyntaxToken? Dot
    {
        get
        {
            var start = Word.Start;
            if (start == 0)
            {
                return null;
            }

            var token = Tree.GetRoot().FindToken(start - 1);
            token = token.SpanStart >= start ? token.GetPreviousToken() : token;
            return token.IsKind(SyntaxKind.DotToken) && token.Span.End <= start ? token : null;
        }
    }

    [GeneratedRegex(@"^[ \t]*#![^\n]*", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
