using System.Collections;
using System.Globalization;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A variable's value in one line. Only types of .NET itself are asked: another type's ToString is the learner's code, and must not run here.</summary>
internal static class ValuePreview
{
    private const int ShownElements = 5;
    private const int ShownCharacters = 60;

    /// <summary>Writes a value in one line: its type, and as much of it as can be told without running anyone's code.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sentences">The person's language.</param>
    public static string Of(object value, Sentences sentences) => value switch
    {
        _ when Simple(value) is { } text => text,
        Array { Rank: 1 } array => Elements(Name(array.GetType().GetElementType()!) + $"[{array.Length}]", array),
        IList list when IsDotNet(value) => Elements($"{Name(value.GetType())}, {sentences.Count("Inspect.Elements", list.Count)}", list),
        IDictionary map when IsDotNet(value) => $"{Name(value.GetType())}, {sentences.Count("Inspect.Keys", map.Count)}",
        _ => Name(value.GetType()),
    };

    private static string? Simple(object value) => value switch
    {
        string text => $"\"{(text.Length > ShownCharacters ? text[..ShownCharacters] + "…" : text).ReplaceLineEndings("⏎")}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IFormattable number when value.GetType().IsPrimitive || value is decimal or TimeSpan or DateOnly or TimeOnly or Guid => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    // A cell may change the list at this very moment; then what was seen so far is shown.
    private static string Elements(string head, IList list)
    {
        var shown = new List<string>();
        try
        {
            for (var i = 0; i < Math.Min(ShownElements, list.Count); i++)
            {
                shown.Add(list[i] is { } item ? Simple(item) ?? Name(item.GetType()) : "null");
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            return head;
        }

        return $"{head}: {string.Join(", ", shown)}{(list.Count > shown.Count ? ", …" : "")}";
    }

    private static bool IsDotNet(object value) => value.GetType().Assembly.GetName().Name is { } name && name.StartsWith("System.", StringComparison.Ordinal);

    private static string Name(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(double) => "double",
        _ when type == typeof(decimal) => "decimal",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(char) => "char",
        _ when type == typeof(object) => "object",
        { IsArray: true } => Name(type.GetElementType()!) + "[]",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ => type.Name,
    };
}
