using System.Linq.Expressions;
using System.Reflection;

namespace Lessons.Teaching;

/// <summary>Reads the variables and functions out of the objects that the C# compiler makes of a session's cells.</summary>
public static class SubmissionMembers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The variables of some cells, by name; of several with one name the last counts.</summary>
    /// <param name="cells">The cells' objects, oldest first.</param>
    public static IReadOnlyDictionary<string, Variable> Variables(IEnumerable<object> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var found = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (var field in cell.GetType().GetFields(Own).Where(f => IsWritten(f.Name)))
            {
                found[field.Name] = new(field.Name, field.FieldType, field.GetValue(cell));
            }
        }

        return found;
    }

    /// <summary>The functions of some cells, by name; of several with one name the last counts. Generic ones and ones with <c>ref</c> are left out.</summary>
    /// <param name="cells">The cells' objects, oldest first.</param>
    public static IReadOnlyDictionary<string, Delegate> Functions(IEnumerable<object> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var found = new Dictionary<string, Delegate>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            foreach (var method in cell.GetType().GetMethods(Own | BindingFlags.Static).Where(m => IsWritten(m.Name) && !m.IsSpecialName && !m.ContainsGenericParameters && !m.GetParameters().Any(p => p.ParameterType.IsByRef)))
            {
                var type = Expression.GetDelegateType([.. method.GetParameters().Select(p => p.ParameterType), method.ReturnType]);
                found[method.Name] = method.IsStatic ? method.CreateDelegate(type) : method.CreateDelegate(type, cell);
            }
        }

        return found;
    }

    // What the compiler adds has a < in its name.
    private static bool IsWritten(string name) => !name.Contains('<', StringComparison.Ordinal);
}
