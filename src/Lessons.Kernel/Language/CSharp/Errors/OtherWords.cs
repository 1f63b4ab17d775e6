namespace Lessons.Kernel.Language.CSharp;

/// <summary>Words of other languages that beginners type, and how C# says them.</summary>
internal static class OtherWords
{
    private const string Python = "Python";
    private const string JavaScript = "JavaScript";

    private static readonly OtherWord[] All =
    [
        new("print", Python, "Console.WriteLine(…)", "Console.WriteLine"),
        new("println", "Java", "Console.WriteLine(…)", "Console.WriteLine"),
        new("printf", "C", "Console.WriteLine(…)", "Console.WriteLine"),
        new("puts", "Ruby", "Console.WriteLine(…)"),
        new("echo", "PHP", "Console.WriteLine(…)"),
        new("cout", "C++", "Console.WriteLine(…)"),
        new("console", JavaScript, "Console.WriteLine(…)", "Console.WriteLine") { Whole = "console.log" },
        new("alert", JavaScript, "Console.WriteLine(…)", "Console.WriteLine"),
        new("input", Python, "Console.ReadLine()"),
        new("prompt", JavaScript, "Console.ReadLine()"),
        new("len", Python),
        new("str", Python),
        new("range", Python, "Enumerable.Range(0, 5)"),
        new("True", Python, "true", "true"),
        new("False", Python, "false", "false"),
        new("None", Python, "null", "null"),
        new("nil", "Ruby", "null", "null"),
        new("NULL", "C", "null", "null"),
        new("undefined", JavaScript, "null", "null"),
        new("elif", Python, "else if", "else if"),
        new("elsif", "Ruby", "else if", "else if"),
        new("and", Python, "&&", "&&"),
        new("or", Python, "||", "||"),
        new("not", Python, "!", "!"),
        new("pass", Python),
        new("self", Python, "this", "this"),
        new("lambda", Python, "x => x + 1"),
        new("let", JavaScript, "var", "var"),
        new("boolean", JavaScript, "bool", "bool"),
        new("number", JavaScript),
        new("integer", "Pascal", "int", "int"),
        new("Int", "Swift", "int", "int"),
        new("sum", Python, "list.Sum()"),
        new("abs", Python, "Math.Abs(…)", "Math.Abs"),
        new("sqrt", Python, "Math.Sqrt(…)", "Math.Sqrt"),
        new("pow", Python, "Math.Pow(…)", "Math.Pow"),
        new("round", Python, "Math.Round(…)", "Math.Round"),
        new("max", Python),
        new("min", Python),
        new("sorted", Python, "list.Order()"),
    ];

    /// <summary>Finds a word; null when it is none of another language.</summary>
    /// <param name="name">The word.</param>
    /// <param name="line">The line from the word on.</param>
    public static OtherWord? Find(string name, string line) =>
        All.FirstOrDefault(w => w.Word == name && (w.Whole is null || line.StartsWith(w.Whole, StringComparison.Ordinal)));
}

/// <summary>A word of another language.</summary>
/// <param name="Word">As it is typed.</param>
/// <param name="Language">Where it comes from.</param>
/// <param name="CSharp">How C# says it; null when that takes more than code, and is told by the sentence <c>Word.len</c> and its like.</param>
/// <param name="Mended">What can stand in its very place; null when more has to change.</param>
internal sealed record OtherWord(string Word, string Language, string? CSharp = null, string? Mended = null)
{
    /// <summary>What it must be the beginning of.</summary>
    public string? Whole { get; init; }

    /// <summary>How C# says it, as a part of a sentence.</summary>
    public object Said => CSharp is null ? new Phrase("Word." + Word, "") : new Verbatim(CSharp);
}
