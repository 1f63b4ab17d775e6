using System.Globalization;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!set</c>: gives the language of the cell a variable, with a value written here, typed in, or taken from another language.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class SetDirective(Sentences sentences) : IDirective
{
    private readonly Handover handover = new(sentences);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!set", sentences.Of("Help.Set"))
    {
        Parameters =
        [
            new("--name", sentences.Of("Help.Set.Name")) { Required = true },
            new("--value", sentences.Of("Help.Set.Value")) { Required = true },
            new("--mime-type", sentences.Of("Help.Format")) { Values = () => ["application/json", "text/plain", "text/html"] },
            new("--byref", sentences.Of("Help.ByReference")) { IsFlag = true },
        ],
    };

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var value = call["--value"]!;
        if (value.StartsWith('@') && !call.Quoted.Contains("--value") && value.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon)
        {
            return handover.RunAsync(value[1..colon], value[(colon + 1)..], call["--name"]!, "--value", call, cell);
        }

        var name = call["--name"]!;
        return handover.ToAsync(call.Quoted.Contains("--value") ? new Variable(name, typeof(string), value) : Written(name, value), call, cell);
    }

    /// <summary>Whole numbers, numbers, true and false as what they are; anything else as text.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="text">What was written.</param>
    private static Variable Written(string name, string text) => text switch
    {
        "true" or "false" => new Variable(name, typeof(bool), text == "true"),
        _ when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new Variable(name, typeof(int), whole),
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => new Variable(name, typeof(double), number),
        _ => new Variable(name, typeof(string), text),
    };
}
