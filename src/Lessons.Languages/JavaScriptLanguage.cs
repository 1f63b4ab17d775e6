using System.Text.Json;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Languages;

/// <summary><c>#!javascript</c>: a program that the front end runs where the cell's output stands, and that nobody without a browser sees run.</summary>
/// <remarks>
/// Sent as HTML with a script, which Jupyter, VS Code and a page all run; of <c>application/javascript</c> each thinks differently.
/// The code may <c>await</c>, may <c>return</c> a value to show, and writes below the cell with <c>console.log</c>.
/// </remarks>
/// <param name="words">The person's language.</param>
internal sealed class JavaScriptLanguage(LanguageWords words) : IDirective, IHasVariables, ITakesVariables
{
    private readonly Dictionary<string, (Variable Variable, string Json)> taken = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!javascript", words.Of("Help.JavaScript")) { Aliases = ["#!js"], Body = DirectiveBody.Language };

    /// <summary>What was given to JavaScript. What a script itself makes stays in the front end.</summary>
    public IReadOnlyList<Variable> Variables => [.. taken.Values.Select(t => t.Variable)];

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        if (string.IsNullOrWhiteSpace(call.Body))
        {
            return Task.FromResult(CellEnd.Success);
        }

        var code = call.Body.Trim('\r', '\n');

        // JSON with < and & escaped: no text of the code can end the script element that carries it.
        var values = "{" + string.Join(',', taken.Select(t => $"{JsonSerializer.Serialize(t.Key)}:{t.Value.Json}")) + "}";
        var html = $"<div class=\"lessons-javascript\"></div><script>({Resource.Text("Run.js").Trim()})({values},{JsonSerializer.Serialize(code)})</script>";
        cell.Outputs.Send(new DisplayOutput(new MimeBundle(new Dictionary<string, string>
        {
            ["text/plain"] = $"{words.Of("JavaScript.Shown")}\n{code}",
            ["text/html"] = html,
        })));
        return Task.FromResult(CellEnd.Success);
    }

    /// <inheritdoc/>
    public async Task<CellEnd> TakeAsync(Variable variable, DirectiveCall call, ICellContext cell)
    {
        // A value's own code writes it, and may never come to an end.
        var (json, problem) = await Task.Run(() => ValueJson.TryWrite(variable.Value), cell.Interrupt).WaitAsync(cell.Interrupt);
        if (json is null)
        {
            return cell.Fail("NoJson", words.Of("JavaScript.NoJson", variable.Name, problem ?? ""), call);
        }

        taken[variable.Name] = (variable, json);
        return CellEnd.Success;
    }
}
