using Microsoft.DotNet.Interactive.Formatting;

namespace Lessons.Kernel.Language.Showing;

/// <summary>Shows any value: by a rule, as simple text, or as .NET notebooks show it.</summary>
internal sealed class ValueView(DisplayRules rules, Sentences sentences)
{
    /// <summary>Shows a value in every format it has.</summary>
    /// <param name="value">The value, or null.</param>
    /// <exception cref="Exception">Whatever the value's own code throws: a query, for one, computes when it is shown.</exception>
    public MimeBundle ShowOrThrow(object? value) => value switch
    {
        null => MimeBundle.Plain("null"),
        MimeBundle ready => ready,
        _ when rules.TryShow(value, out var shown) => WithPlainText(shown, value),
        FormattedValue one => EngineFormatter.Bundle([one]),
        IEnumerable<FormattedValue> several => EngineFormatter.Bundle(several),
        _ when SimpleValues.TryWrite(value, out var text) => MimeBundle.Plain(text),
        _ => EngineFormatter.Show(value),
    };

    /// <summary>Shows a value in every format it has, or says that it cannot be shown.</summary>
    /// <param name="value">The value, or null.</param>
    public MimeBundle Show(object? value)
    {
        try
        {
            return ShowOrThrow(value);
        }
#pragma warning disable CA1031 // Displays are shown inside the engine, which must not see what a value's own code throws.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return MimeBundle.Plain(sentences.Of("NotShown", value?.GetType().Name ?? "null", e.Message, e.GetType().Name));
        }
    }

    /// <summary>Shows a value that the engine has formatted already, perhaps in formats that the cell asked for by name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="formatted">What the engine made of it.</param>
    public MimeBundle Show(object? value, IReadOnlyCollection<FormattedValue> formatted) =>
        EngineFormatter.AreTheUsualFormats(value, formatted) ? Show(value) : EngineFormatter.Bundle(formatted);

    /// <summary>Shows a value in some formats, or in every format it has when none is named.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="mimeTypes">The formats.</param>
    public MimeBundle Show(object? value, string[] mimeTypes) => mimeTypes.Length == 0 ? Show(value) : Show(value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    private static MimeBundle WithPlainText(IReadOnlyDictionary<string, string> shown, object value) =>
        new(shown.ContainsKey("text/plain") ? shown : shown.Append(KeyValuePair.Create("text/plain", value.ToString() ?? "")));
}
