using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Data.Analysis;

namespace Lessons.Classroom;

/// <summary>Values on their way out of the worker, as JSON: the type's name, and words. What is read again is always of types that learners have not written.</summary>
internal static class WireValue
{
    /// <summary>More items than any exercise asks for; a sequence may be without end.</summary>
    private const int MostItems = 100_000;

    /// <summary>A value; of a type that stays in the worker, its name alone.</summary>
    /// <param name="value">The value. Walking through it may run the learner's code.</param>
    public static JsonNode? Write(object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is null)
        {
            return null;
        }

        var type = value.GetType();
        return value switch
        {
            _ when WireType.IsPlain(type) => Node(type, JsonValue.Create(Sound(WireType.Word(value)))),
            DataFrame frame => Node(type, Frame(frame)),
            LessonChart chart => Node(type, new JsonObject { ["kind"] = (int)chart.Kind, ["title"] = Sound(chart.Title), ["source"] = Sound(chart.Source), ["summary"] = Sound(chart.Summary), ["table"] = Frame(chart.Table) }),
            Delegate code when Signature(code) is { } signature => new JsonObject { ["code"] = signature },
            ITuple tuple when WireType.Write(type) is not null => Node(type, new JsonArray([.. Enumerable.Range(0, tuple.Length).Select(i => Write(tuple[i]))])),
            IDictionary map when WireType.Write(type) is not null => Node(type, Items(map.Keys.Cast<object?>().SelectMany(k => new[] { k, map[k!] }))),
            IEnumerable items when WireType.Write(type) is not null => Node(type, Items(items.Cast<object?>())),
            IEnumerable items => Sequence(type, items),
            _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) && WireType.Write(type) is not null => Node(type, new JsonArray(Write(Part(value, "Key")), Write(Part(value, "Value")))),
            _ => new JsonObject { ["stays"] = Sound(type.Name) },
        };
    }

    /// <summary>What a function takes and gives; null when one of these types stays in the worker.</summary>
    public static JsonArray? Signature(Delegate code)
    {
        var invoke = code.GetType().GetMethod("Invoke")!;
        var types = invoke.GetParameters().Select(p => WireType.Write(p.ParameterType)).Prepend(WireType.Write(invoke.ReturnType)).ToList();
        return types.Contains(null) ? null : new JsonArray([.. types]);
    }

    /// <summary>The value that was written.</summary>
    /// <param name="node">What came.</param>
    /// <param name="code">Makes a function of a signature.</param>
    /// <exception cref="WireException">It is no value.</exception>
    public static object? Read(JsonNode? node, Func<JsonArray, Delegate> code)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is null)
        {
            return null;
        }

        try
        {
            var of = node.AsObject();
            return of["stays"] is { } name ? new StaysInWorker(name.GetValue<string>())
                : of["code"] is JsonArray signature ? code(signature)
                : of["threw"] is JsonObject threw ? new Broken(threw["type"]!.GetValue<string>(), threw["message"]!.GetValue<string>())
                : Value(WireType.Read(of["t"]), of["v"], code);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException or ArgumentException or InvalidCastException or NullReferenceException or KeyNotFoundException)
        {
            throw new WireException("a value that is none: " + e.Message);
        }
    }

    private static JsonObject Node(Type type, JsonNode value) => new() { ["t"] = WireType.Write(type), ["v"] = value };

    private static JsonArray Items(IEnumerable<object?> items) => new([.. items.Take(2 * MostItems).Select(Write)]);

    private static object? Part(object pair, string name) => pair.GetType().GetProperty(name)!.GetValue(pair);

    // What is computed only now: as an array of what it gives, or the error that it gives.
    private static JsonObject Sequence(Type type, IEnumerable items)
    {
        try
        {
            var element = type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)).Select(i => i.GetGenericArguments()[0]).FirstOrDefault(t => WireType.Write(t) is not null) ?? typeof(object);
            return Node(element.MakeArrayType(), new JsonArray([.. items.Cast<object?>().Take(MostItems).Select(Write)]));
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException or WireException))
        {
            return new() { ["threw"] = Threw(e) };
        }
    }

    /// <summary>An exception of the learner's code.</summary>
    public static JsonObject Threw(Exception e) => new() { ["type"] = Sound(e.GetType().Name), ["message"] = Sound(e.Message) };

    private static JsonArray Frame(DataFrame frame) => new([.. frame.Columns.Select(c => new JsonObject
    {
        ["name"] = Sound(c.Name),
        ["type"] = WireType.Write(c.DataType) ?? throw new WireException("a column of a type that stays here"),
        ["cells"] = new JsonArray([.. Enumerable.Range(0, (int)Math.Min(c.Length, MostItems)).Select(i => c[i] is { } cell ? JsonValue.Create(Sound(WireType.Word(cell))) : null)]),
    })]);

    // Half of a pair of surrogates is no text, and no JSON either.
    private static string Sound(string text) => IsSound(text) ? text : new([.. text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)]);

    private static bool IsSound(string text) => !text.Where((c, i) => char.IsSurrogate(c) && !((char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1])))).Any();

    private static object? Value(Type type, JsonNode? node, Func<JsonArray, Delegate> code)
    {
        if (WireType.IsPlain(type))
        {
            return WireType.Parse(type, node!.GetValue<string>());
        }

        if (type == typeof(DataFrame))
        {
            return ReadFrame(node!.AsArray());
        }

        if (type == typeof(LessonChart))
        {
            var chart = node!.AsObject();
            var head = new ChartHead(chart["title"]!.GetValue<string>(), chart["source"]!.GetValue<string>(), chart["summary"]!.GetValue<string>());
            return new LessonChart((ChartKind)chart["kind"]!.GetValue<int>(), head, head.Summary!, ReadFrame(chart["table"]!.AsArray()), new ChartPicture(0, []), _ => "{}");
        }

        var items = node!.AsArray().Select(i => Read(i, code)).ToList();
        if (type.IsSZArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                array.SetValue(items[i], i);
            }

            return array;
        }

        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : throw new WireException("a value of no type");
        if (kind == typeof(Dictionary<,>))
        {
            var map = (IDictionary)Activator.CreateInstance(type)!;
            for (var i = 0; i + 1 < items.Count; i += 2)
            {
                map[items[i]!] = items[i + 1];
            }

            return map;
        }

        if (kind == typeof(List<>) || kind == typeof(HashSet<>))
        {
            var into = Activator.CreateInstance(type)!;
            var add = type.GetMethod("Add")!;
            items.ForEach(i => add.Invoke(into, [i]));
            return into;
        }

        return type.IsValueType ? Activator.CreateInstance(type, [.. items]) : throw new WireException("a value of no type");
    }

    private static DataFrame ReadFrame(JsonArray columns) => new(columns.Select(c => Column(c!.AsObject())));

    private static DataFrameColumn Column(JsonObject column)
    {
        var (name, type) = (column["name"]!.GetValue<string>(), WireType.Read(column["type"]));
        var cells = column["cells"]!.AsArray().Select(c => c is null ? null : WireType.Parse(type, c.GetValue<string>())).ToList();
        return type switch
        {
            _ when type == typeof(string) => new StringDataFrameColumn(name, cells.Cast<string?>()),
            _ when type == typeof(DateTime) => new DateTimeDataFrameColumn(name, cells.Cast<DateTime?>()),
            _ when type == typeof(bool) => Of<bool>(),
            _ when type == typeof(int) => Of<int>(),
            _ when type == typeof(long) => Of<long>(),
            _ when type == typeof(double) => Of<double>(),
            _ when type == typeof(float) => Of<float>(),
            _ when type == typeof(decimal) => Of<decimal>(),
            _ when type == typeof(short) => Of<short>(),
            _ when type == typeof(byte) => Of<byte>(),
            _ when type == typeof(char) => Of<char>(),
            _ when type == typeof(uint) => Of<uint>(),
            _ when type == typeof(ulong) => Of<ulong>(),
            _ when type == typeof(ushort) => Of<ushort>(),
            _ when type == typeof(sbyte) => Of<sbyte>(),
            _ => throw new WireException("a column of a type that there is not"),
        };

        PrimitiveDataFrameColumn<T> Of<T>()
            where T : unmanaged => new(name, cells.Cast<T?>());
    }

    /// <summary>A sequence that cannot be walked through: the learner's code ended with an error.</summary>
    private sealed class Broken(string type, string message) : IEnumerable<object>
    {
        public IEnumerator<object> GetEnumerator() => throw LearnerError.Of(type, message);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>A value of a type that a learner has written: the worker says what it is called, and keeps it.</summary>
/// <param name="Type">The type's name.</param>
internal sealed record StaysInWorker(string Type);

/// <summary>Errors of the learner's code under the names that .NET gives them.</summary>
internal static class LearnerError
{
    public static Exception Of(string type, string message) => type switch
    {
        nameof(DivideByZeroException) => new DivideByZeroException(message),
        nameof(FormatException) => new FormatException(message),
        nameof(OverflowException) => new OverflowException(message),
        nameof(ArgumentException) => new ArgumentException(message),
        nameof(ArgumentOutOfRangeException) => new ArgumentOutOfRangeException(null, message),
        nameof(ArgumentNullException) => new ArgumentNullException(null, message),
        nameof(KeyNotFoundException) => new KeyNotFoundException(message),
        nameof(InvalidCastException) => new InvalidCastException(message),
        nameof(NotImplementedException) => new NotImplementedException(message),
        "NullReferenceException" => new InvalidOperationException(message),
        "InsufficientExecutionStackException" or "TooDeepException" => new InsufficientExecutionStackException(message),
        _ => new InvalidOperationException(message),
    };
}
