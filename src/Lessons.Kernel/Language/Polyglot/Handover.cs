using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Hands values from one language of a session to another.</summary>
internal static class Handover
{
    private static readonly JsonSerializerOptions Json = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Takes a value from a language and gives it to the one that the line stands in.</summary>
    /// <param name="from">The language it is taken from.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="newName">Its name here.</param>
    /// <param name="parameter">The parameter that names it, for errors.</param>
    /// <param name="call">The line.</param>
    /// <param name="cell">The cell.</param>
    public static async Task<CellEnd> RunAsync(string from, string name, string newName, string parameter, DirectiveCall call, ICellContext cell)
    {
        if (cell.Directives.FirstOrDefault(d => d.Info.IsCalled("#!" + from)) is not { Info.Body: DirectiveBody.Language } source)
        {
            var names = cell.Directives.Where(d => d is IHasVariables).Select(CellReader.LanguageName).ToList();
            return cell.Fail("UnknownLanguage", $"No language is called “{from}” here. {Nearest.Sentence(from, names)}Values can come from {DirectiveWords.Or(names)}.", call, call.Has("--from") ? "--from" : parameter);
        }

        if (source is not IHasVariables holder)
        {
            return cell.Fail("NoValues", $"{CellReader.LanguageName(source)} runs in the front end, which the kernel cannot ask: values can go there, but none can come back. Make the value in C# and share it from there.", call, call.Has("--from") ? "--from" : parameter);
        }

        if (holder.Variables.FirstOrDefault(v => v.Name == name) is not { } found)
        {
            var names = holder.Variables.Select(v => v.Name);
            return cell.Fail("UnknownVariable", $"{Known(source)} has no variable called “{name}”. {Nearest.Sentence(name, names)}If an earlier cell makes it, run that cell first.", call, parameter);
        }

        var variable = found with { Name = newName };
        if (call["--mime-type"] is not { } format)
        {
            return await ToAsync(variable, call, cell);
        }

        // A value's own code writes it, and may never come to an end.
        var text = await Task.Run(() => In(format, found.Value, cell), cell.Interrupt).WaitAsync(cell.Interrupt);
        return text is null
            ? cell.Fail("NoSuchFormat", $"“{name}” cannot be written as {format}. It has these formats: {DirectiveWords.And(cell.Show(found.Value).Formats.Keys)}.", call, "--mime-type")
            : await ToAsync(new Variable(newName, typeof(string), text), call, cell);
    }

    /// <summary>Gives a value to the language that the line stands in.</summary>
    /// <param name="variable">The value, under its new name.</param>
    /// <param name="call">The line.</param>
    /// <param name="cell">The cell.</param>
    public static async Task<CellEnd> ToAsync(Variable variable, DirectiveCall call, ICellContext cell)
    {
        var target = cell.Directives.First(d => d.Info.IsCalled("#!" + call.Language));
        if (target is not ITakesVariables taker)
        {
            var names = cell.Directives.Where(d => d is ITakesVariables).Select(d => d.Info.Name);
            return cell.Fail("NoVariables", $"{CellReader.LanguageName(target)} has no variables, so “{variable.Name}” cannot be given to it. These languages have: {DirectiveWords.And(names)}.", call);
        }

        var end = await taker.TakeAsync(variable, call, cell);
        return end.Error is { Line: null } error ? cell.Fail(error.Name, error.Message, call, call.Has("--as") ? "--as" : call.Has("--name") ? "--name" : null) : end;
    }

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
