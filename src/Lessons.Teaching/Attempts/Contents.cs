using System.Collections;
using System.Runtime.CompilerServices;
using Microsoft.Data.Analysis;

namespace Lessons.Teaching;

/// <summary>What is in a list, a dictionary or a frame of .NET's own, so that a change in place can be noticed. None of the learner's code runs for it.</summary>
internal static class Contents
{
    private const int Most = 10_000;

    /// <summary>The elements, the first ten thousand at most; null for what has none, or is of a type that a learner has written.</summary>
    /// <param name="value">The value of a variable.</param>
    public static IReadOnlyList<object?>? Of(object? value) => value switch
    {
        DataFrame frame => [.. frame.Columns.SelectMany(c => c.Cast<object?>().Prepend(c.Name)).Take(Most)],
        IDictionary dictionary when IsOfNet(value) => [.. dictionary.Keys.Cast<object?>().Concat(dictionary.Values.Cast<object?>()).Take(Most)],
        ICollection collection when IsOfNet(value) => [.. collection.Cast<object?>().Take(Most)],
        IEnumerable set when IsOfNet(value) && value.GetType().Name is "HashSet`1" or "SortedSet`1" => [.. set.Cast<object?>().Take(Most)],
        _ => null,
    };

    /// <summary>Whether there is the same as then. Objects are the same when they are one; numbers, texts and the like when they are equal; of other structs nothing can be told.</summary>
    /// <param name="then">What was there.</param>
    /// <param name="now">What is there.</param>
    public static bool AreSame(IReadOnlyList<object?> then, IReadOnlyList<object?> now) => then.Count == now.Count && then.Zip(now).All(p => IsSame(p.First, p.Second));

    private static bool IsSame(object? then, object? now) =>
        ReferenceEquals(then, now) || (then?.GetType() == now?.GetType() && then switch
        {
            null => true,
            ITuple tuple => Enumerable.Range(0, tuple.Length).All(i => IsSame(tuple[i], ((ITuple)now!)[i])),
            IFormattable or bool or char or string when IsOfNet(then) => then.Equals(now),
            _ => then is ValueType,
        });

    private static bool IsOfNet(object value) => value is Array || value.GetType().Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) == true;
}
