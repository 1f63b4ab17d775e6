using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Hands values from one language of a session to another.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class Handover(Sentences sentences)
{
    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Takes a value from a language and gives it to the one that the line stands in.</summary>
    /// <param name="from">The language it is taken from.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="newName">Its name here.</param>
    /// <param name="parameter">The parameter that names it, for errors.</param>
    /// <param name="call">The line.</param>
    /// <param name="cell">The cell.</param>
    public async Task<CellEnd> RunAsync(string from, string name, string newName, string parameter, DirectiveCall call, ICellContext cell)
    {
        if (cell.Directives.FirstOrDefault(d => d.Info.IsCalled("#!" + from)) is not { Info.Body: DirectiveBody.Language } source)
        {
            var names = cell.Directives.Where(d => d is IHasVariables).Select(CellReader.LanguageName).ToList();
            return cell.Fail("UnknownLanguage", Near("Share.Language", from, names, from, sentences.Or(names)), call, call.Has("--from") ? "--from" : parameter);
        }

        if (source is not IHasVariables holder)
        {
            return cell.Fail("NoValues", sentences.Of("Share.FrontEnd", CellReader.LanguageName(source)), call, call.Has("--from") ? "--from" : parameter);
        }

        if (holder.Variables.FirstOrDefault(v => v.Name == name) is not { } found)
        {
            return cell.Fail("UnknownVariable", Near("Share.Variable", name, holder.Variables.Select(v => v.Name), Known(source), name), call, parameter);
        }

        var variable = found with { Name = newName };
        if (call["--mime-type"] is not { } format)
        {
            return await ToAsync(variable, call, cell);
        }

        // A value's own code writes it, and may never come to an end.
        var text = await Task.Run(() => In(format, found.Value, cell), cell.Interrupt).WaitAsync(cell.Interrupt);
        return text is null
            ? cell.Fail("NoSuchFormat", sentences.Of("Share.Format", name, format, sentences.And(cell.Show(found.Value).Formats.Keys)), call, "--mime-type")
            : await ToAsync(new Variable(newName, typeof(string), text), call, cell);
    }

    /// <summary>Gives a value to the language that the line stands in.</summary>
    /// <param name="variable">The value, under its new name.</param>
    /// <param name="call">The line.</param>
    /// <param name="cell">The cell.</param>
    public async Task<CellEnd> ToAsync(Variable variable, DirectiveCall call, ICellContext cell)
    {
        var target = cell.Directives.First(d => d.Info.IsCalled("#!" + call.Language));
        if (target is not ITakesVariables taker)
        {
            var names = cell.Directives.Where(d => d is ITakesVariables).Select(d => d.Info.Name);
            return cell.Fail("NoVariables", sentences.Of("Share.NoVariables", CellReader.LanguageName(target), variable.Name, sentences.And(names)), call);
        }

        var end = await taker.TakeAsync(variable, call, cell);
        return end.Error is { Line: null } error ? cell.Fail(error.Name, error.Message, call, call.Has("--as") ? "--as" : call.Has("--name") ? "--name" : null) : end;
    }

    // The sentence, or the one that also says which name is near.
    private string Near(string id, string typed, IEnumerable<string> names, string first, string second) =>
        Nearest.Of(typed, names) is { } near ? sentences.Of(id + ".Near", first, second, near) : sentences.Of(id, first, second);

    private static string Known(IDirective language) => language.Info.Name == NotebookLanguage.CSharpDirective ? "C#" : CellReader.LanguageName(language);

    private static string? In(string format, object? value, ICellContext cell)
    {
        if (cell.Show(value).TryGet(format, out var text))
        {
            return text;
        }

        try
        {
            return format == "application/json" ? JsonSerializer.Serialize(value, Json) : null;
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
