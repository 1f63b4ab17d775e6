using System.Diagnostics.CodeAnalysis;

namespace Lessons.Kernel.Language.Showing;

/// <summary>How values of certain types show themselves: as a cell's result, and with <c>display(x)</c> or <c>x.Display()</c>.</summary>
/// <remarks>
/// For a value the rule of its most specific type counts; between rules for unrelated interfaces, and two rules for one type, the one added last.
/// Types without a rule show as .NET notebooks show them.
/// </remarks>
/// <example><code>rules.Add&lt;IShow&gt;(value => value.Show());</code></example>
public sealed class DisplayRules
{
    private readonly List<Rule> rules = [];

    /// <summary>Adds a rule for a type, and all that derive from it or implement it.</summary>
    /// <typeparam name="T">A class, struct or interface.</typeparam>
    /// <param name="show">Gives the value in every format it has, MIME type to content. Without <c>text/plain</c>, <c>ToString</c> gives that.</param>
    /// <returns>The same rules, so that another can be added.</returns>
    public DisplayRules Add<T>(Func<T, IReadOnlyDictionary<string, string>> show)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(show);
        rules.Add(new Rule(typeof(T), value => show((T)value)));
        return this;
    }

    /// <summary>Shows a value by its rule.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shown">Its formats, when there is a rule for it.</param>
    /// <returns>Whether there is a rule for it.</returns>
    internal bool TryShow(object value, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? shown)
    {
        var fitting = rules.FindAll(r => r.Type.IsInstanceOfType(value));
        var rule = fitting.FindLast(r => !fitting.Exists(other => other.Type != r.Type && r.Type.IsAssignableFrom(other.Type)));
        shown = rule?.Show(value);
        return shown is not null;
    }

    private sealed record Rule(Type Type, Func<object, IReadOnlyDictionary<string, string>> Show);
}
