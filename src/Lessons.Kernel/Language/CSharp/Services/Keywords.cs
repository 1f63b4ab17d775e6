namespace Lessons.Kernel.Language.CSharp;

/// <summary>The words of C# that are offered where anything may stand. Left out: those that a cell has no use for, such as namespace.</summary>
internal static class Keywords
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "abstract", "as", "async", "await", "bool", "break", "byte", "case", "catch", "char", "class", "const", "continue", "decimal", "default", "do", "double",
        "else", "enum", "false", "finally", "float", "for", "foreach", "if", "in", "int", "interface", "internal", "is", "long", "nameof", "new", "not", "null",
        "object", "or", "and", "out", "override", "params", "private", "protected", "public", "readonly", "record", "ref", "return", "sealed", "short", "static",
        "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "using", "var", "virtual", "void", "when", "while", "with", "yield",
    ];
}
