using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Data.Analysis;

namespace Lessons.Classroom;

/// <summary>The types whose values a worker can hand out. A name from a worker can lead to these and to no others.</summary>
internal static class WireType
{
    private const int Deepest = 8;

    private static readonly Dictionary<string, Type> Plain = new(StringComparer.Ordinal)
    {
        ["object"] = typeof(object),
        ["bool"] = typeof(bool),
        ["byte"] = typeof(byte),
        ["sbyte"] = typeof(sbyte),
        ["short"] = typeof(short),
        ["ushort"] = typeof(ushort),
        ["int"] = typeof(int),
        ["uint"] = typeof(uint),
        ["long"] = typeof(long),
        ["ulong"] = typeof(ulong),
        ["float"] = typeof(float),
        ["double"] = typeof(double),
        ["decimal"] = typeof(decimal),
        ["big"] = typeof(BigInteger),
        ["char"] = typeof(char),
        ["string"] = typeof(string),
        ["DateTime"] = typeof(DateTime),
        ["DateTimeOffset"] = typeof(DateTimeOffset),
        ["DateOnly"] = typeof(DateOnly),
        ["TimeOnly"] = typeof(TimeOnly),
        ["TimeSpan"] = typeof(TimeSpan),
        ["void"] = typeof(void),
        ["frame"] = typeof(DataFrame),
        ["chart"] = typeof(LessonChart),
    };

    private static readonly Dictionary<string, Type> Generic = new(StringComparer.Ordinal)
    {
        ["nullable"] = typeof(Nullable<>),
        ["list"] = typeof(List<>),
        ["set"] = typeof(HashSet<>),
        ["seq"] = typeof(IEnumerable<>),
        ["read-list"] = typeof(IReadOnlyList<>),
        ["map"] = typeof(Dictionary<,>),
        ["pair"] = typeof(KeyValuePair<,>),
        ["tuple2"] = typeof(ValueTuple<,>),
        ["tuple3"] = typeof(ValueTuple<,,>),
        ["tuple4"] = typeof(ValueTuple<,,,>),
    };

    private static readonly Dictionary<Type, string> PlainNames = Plain.ToDictionary(p => p.Value, p => p.Key);
    private static readonly Dictionary<Type, string> GenericNames = Generic.ToDictionary(p => p.Value, p => p.Key);

    /// <summary>The type's name; null when its values stay in the worker.</summary>
    public static JsonNode? Write(Type type) =>
        PlainNames.TryGetValue(type, out var plain) ? JsonValue.Create(plain)
        : type.IsSZArray ? Joined("array", [type.GetElementType()!])
        : type.IsGenericType && GenericNames.TryGetValue(type.GetGenericTypeDefinition(), out var generic) ? Joined(generic, type.GetGenericArguments())
        : null;

    /// <summary>The type of a name.</summary>
    /// <exception cref="WireException">It is the name of none.</exception>
    public static Type Read(JsonNode? name) => Read(name, 0);

    /// <summary>Whether its values are written as one word.</summary>
    public static bool IsPlain(Type type) => PlainNames.ContainsKey(type) && type != typeof(object) && type != typeof(void) && type != typeof(DataFrame) && type != typeof(LessonChart);

    /// <summary>A plain value as a word.</summary>
    public static string Word(object value) => value switch
    {
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        float f => f.ToString("R", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        TimeSpan t => t.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>The value of a word.</summary>
    public static object Parse(Type type, string word)
    {
        var plain = CultureInfo.InvariantCulture;
        return type == typeof(string) ? word
            : type == typeof(DateTime) ? DateTime.Parse(word, plain, DateTimeStyles.RoundtripKind)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse(word, plain, DateTimeStyles.RoundtripKind)
            : type == typeof(DateOnly) ? DateOnly.Parse(word, plain)
            : type == typeof(TimeOnly) ? TimeOnly.Parse(word, plain)
            : type == typeof(TimeSpan) ? TimeSpan.Parse(word, plain)
            : type == typeof(BigInteger) ? word.Length > 10_000 ? throw new FormatException() : BigInteger.Parse(word, plain)
            : Convert.ChangeType(word, type, plain);
    }

    private static JsonArray? Joined(string kind, Type[] parts)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var names = parts.Select(Write).ToList();
        return names.Contains(null) ? null : new JsonArray([JsonValue.Create(kind), .. names]);
    }

    private static Type Read(JsonNode? name, int depth)
    {
        switch (name)
        {
            case JsonValue word when word.TryGetValue<string>(out var text) && Plain.TryGetValue(text, out var plain):
                return plain;
            case JsonArray { Count: > 1 and <= 5 } parts when depth < Deepest && parts[0] is JsonValue kind && kind.TryGetValue<string>(out var text):
                var inner = parts.Skip(1).Select(p => Read(p, depth + 1)).ToArray();
                if (inner.Contains(typeof(void)))
                {
                    break;
                }

                if (text == "array" && inner.Length == 1)
                {
                    return inner[0].MakeArrayType();
                }

                if (Generic.TryGetValue(text, out var generic) && generic.GetGenericArguments().Length == inner.Length && (generic != typeof(Nullable<>) || (inner[0].IsValueType && Nullable.GetUnderlyingType(inner[0]) is null)))
                {
                    return generic.MakeGenericType(inner);
                }

                break;
        }

        throw new WireException("a type that there is not");
    }
}

/// <summary>What came from a worker is not what a worker says.</summary>
#pragma warning disable CA1032, CA1064 // Without a message it says nothing; nobody outside sees it.
internal sealed class WireException(string found) : Exception(found);
#pragma warning restore CA1032, CA1064
