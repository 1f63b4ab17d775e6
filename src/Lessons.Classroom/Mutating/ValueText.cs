using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Lessons.Teaching;
using Microsoft.Data.Analysis;

namespace Lessons.Classroom;

/// <summary>What a run came to, as text: two runs with the same text came to the same.</summary>
/// <remarks>
/// Numbers and texts in full, lists by their elements, frames by their cells, other values by their public properties, four levels deep. A function
/// kept in a variable is like itself alone. A list's elements beyond the first two thousand are not looked at, nor what comes after a million characters.
/// </remarks>
internal static class ValueText
{
    private const int Deepest = 4;
    private const int Longest = 2_000;
    private const int Most = 1_000_000;

    /// <summary>All variables, what was printed, and what was shown.</summary>
    /// <param name="session">Where values are looked into: doing so may run the code of the cell.</param>
    /// <param name="attempt">The run.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<string> OfAsync(TrialSession session, Attempt attempt, CancellationToken stop)
    {
        var text = new StringBuilder();
        try
        {
            await session.WorkAsync(() => Write(text, attempt), stop);
            return text.ToString();
        }
#pragma warning disable CA1031 // A value that throws when it is looked at, such as a query that divides by zero, is like no other.
        catch (Exception) when (!stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return $"not to be seen {Guid.NewGuid()}";
        }
    }

    /// <summary>One value.</summary>
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Attempt attempt)
    {
        foreach (var (name, variable) in attempt.Variables.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {variable.Declared} = ");
            Write(text, variable.Value, 0);
            text.Append('\n');
        }

        text.Append(attempt.Printed).Append('\n');
        foreach (var shown in attempt.Shown)
        {
            Write(text, shown, 0);
            text.Append('\n');
        }
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case not null when text.Length > Most:
                break;
            case null:
                text.Append("null");
                break;
            case string s:
                text.Append('"').Append(s).Append('"');
                break;
            case double or float or Half:
                text.Append(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture));
                break;
            case Source source:
                // A text that was loaded does not change.
                text.Append(source.Name);
                break;
            case IFormattable plain when value.GetType().Namespace == nameof(System):
                text.Append(CultureInfo.InvariantCulture, $"{value.GetType().Name} {plain.ToString(null, CultureInfo.InvariantCulture)}");
                break;
            case bool or char:
                text.Append(value);
                break;
            case Delegate:
                text.Append("function ").Append(RuntimeHelpers.GetHashCode(value));
                break;
            case Type type:
                text.Append(type.FullName);
                break;
            case DataFrame frame:
                Write(text, frame.Columns.SelectMany(c => c.Cast<object?>().Prepend(c.Name)), depth);
                break;
            case IShow shows when depth < Deepest:
                Write(text, shows.Show().Where(f => f.Key != "text/html").OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value), depth + 1);
                break;
            case IEnumerable list:
                WriteList(text, list, depth);
                break;
            default:
                WriteProperties(text, value, depth);
                break;
        }
    }

    private static void WriteList(StringBuilder text, IEnumerable list, int depth)
    {
        text.Append(list is IList or IDictionary ? list.GetType().Name : "list").Append(" [");
        if (depth < Deepest)
        {
            foreach (var item in list.Cast<object?>().Take(Longest))
            {
                Write(text, item, depth + 1);
                text.Append(", ");
            }
        }

        text.Append(']');
    }

    private static void WriteProperties(StringBuilder text, object value, int depth)
    {
        text.Append(value.GetType().Name).Append(" {");
        if (depth < Deepest)
        {
            foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
            {
                text.Append(property.Name).Append('=');
                Write(text, Get(property, value), depth + 1);
                text.Append("; ");
            }

            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public))
            {
                text.Append(field.Name).Append('=');
                Write(text, field.GetValue(value), depth + 1);
                text.Append("; ");
            }
        }

        text.Append('}');
    }

    // A property that throws is like itself: what it throws is its value.
    private static object? Get(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException problem)
        {
            return problem.InnerException?.GetType().Name;
        }
    }
}
