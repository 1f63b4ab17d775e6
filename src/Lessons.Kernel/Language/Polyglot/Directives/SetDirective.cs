using System.Globalization;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!set</c>: gives the language of the cell a variable, with a value written here, typed in, or taken from another language.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class SetDirective(Sentences sentences) : IDirective
{
    private readonly Handover handover = new(sentences);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!set", "Gives a name to a value: one that is written here, typed in, or taken from another language.")
    {
        Parameters =
        [
            new("--name", "the name that the value gets here") { Required = true },
            new("--value", "the value: text, @csharp:name, @sql:name, @input:\"a question\" or @password:\"a question\"") { Required = true },
            new("--mime-type", "the format in which the value is handed over, as text") { Values = () => ["application/json", "text/plain", "text/html"] },
            new("--byref", "hand over the very value; here that is always so") { IsFlag = true },
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
