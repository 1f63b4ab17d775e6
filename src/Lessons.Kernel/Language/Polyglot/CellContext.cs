using Lessons.Kernel.Language.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>A cell that runs piece by piece.</summary>
internal sealed class CellContext(DotNetLanguage csharp, CellReader reader, IReadOnlyList<IDirective> directives, string code, IOutputs outputs, CancellationToken interrupt) : ICellContext
{
    private readonly DirectiveWords words = new(csharp.Sentences);

    /// <inheritdoc/>
    public string Code => code;

    /// <inheritdoc/>
    public IOutputs Outputs => outputs;

    /// <inheritdoc/>
    public CancellationToken Interrupt => interrupt;

    /// <inheritdoc/>
    public IReadOnlyList<IDirective> Directives => directives;

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables => csharp.Variables;

    /// <summary>Runs the cell. When a line for the notebook cannot be read, nothing runs.</summary>
    /// <param name="language">The language it begins in.</param>
    public async Task<CellEnd> RunAllAsync(string language)
    {
        if (reader.Find("#!" + language) is not { Info.Body: DirectiveBody.Language } first)
        {
            return Fail("UnknownLanguage", words.Unknown("#!" + language, directives), 1);
        }

        var parts = reader.Read(code, first, out var blanked);
        var calls = new List<(IDirective Directive, DirectiveCall Call)>();
        foreach (var part in parts)
        {
            if (Read(part, blanked) is { Problem: { } problem })
            {
                return problem;
            }

            calls.Add((part.Directive!, Read(part, blanked).Call!));
        }

        for (var i = 0; i < calls.Count; i++)
        {
            if (interrupt.IsCancellationRequested)
            {
                return Interrupted;
            }

            var (directive, call) = calls[i];
            var end = await RunAsync(directive, call, new PassedOn(outputs, last: i == calls.Count - 1));
            if (!end.Succeeded)
            {
                return end;
            }
        }

        return CellEnd.Success;
    }

    /// <inheritdoc/>
    public Variable? Find(string name) => csharp.Find(name);

    /// <inheritdoc/>
    public Task<CellEnd> DeclareAsync(string name, object? value, Type? type = null) => csharp.DeclareAsync(name, value, type ?? value?.GetType() ?? typeof(object), outputs, interrupt);

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(string text, int line, string? language = null, IOutputs? outputs = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(AtLine(text, line), outputs is null ? Outputs : new PassedOn(outputs)).RunAllAsync(language ?? NotebookLanguage.CSharp);
    }

    /// <inheritdoc/>
    public SyntaxTree ReadCSharp(string text) => ScriptChain.Read(text);

    /// <inheritdoc/>
    public MimeBundle Show(object? value) => csharp.Show(value);

    /// <inheritdoc/>
    public IReadOnlyList<string> Add(Libraries libraries) => csharp.Add(libraries);

    /// <inheritdoc/>
    public CellEnd Fail(string name, string sentence, int line, int? column = null, int length = 0)
    {
        var text = SourceText.From(code);
        var at = text.Lines[Math.Clamp(line, 1, text.Lines.Count) - 1];
        var start = at.Start + Math.Clamp((column ?? 1 + at.ToString().TakeWhile(char.IsWhiteSpace).Count()) - 1, 0, at.Span.Length);
        var excerpt = Excerpt.At(text, new TextSpan(start, length > 0 ? Math.Min(length, text.Length - start) : at.End - start));
        return new CellEnd(new CellError(name, sentence, excerpt.Line, excerpt.Column, $"{csharp.Sentences.Of("Head", excerpt.Line, sentence)}\n{excerpt.Text}"));
    }

    /// <inheritdoc/>
    public CellEnd Fail(string name, string sentence, DirectiveCall call, string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(call);
        return parameter is not null && call.Places.TryGetValue(parameter, out var place) ? Fail(name, sentence, call.Line, place.Column, place.Length) : Fail(name, sentence, call.Line);
    }

    /// <summary>Text with empty lines before it, so that its first line has a number of choice.</summary>
    public static string AtLine(string text, int line) => new string('\n', Math.Max(0, line - 1)) + text;

    private CellEnd Interrupted => new(csharp.Interrupted);

    private CellContext With(string other, IOutputs to) => new(csharp, reader, directives, other, to, interrupt);

    private (DirectiveCall? Call, CellEnd? Problem) Read(CellPart part, string blanked)
    {
        var body = blanked[part.Body];
        var bodyLine = 1 + blanked.AsSpan(0, part.Body.Start.Value).Count('\n');
        if (part.Line is not { } line)
        {
            return (new DirectiveCall(part.Directive!.Info.Name, 0) { Body = body, BodyLine = bodyLine, Language = part.Language }, null);
        }

        if (part.Directive is not { } directive)
        {
            return (null, Fail("UnknownDirective", words.Unknown(line.Name, directives), line.Number, line.Column, line.Name.Length));
        }

        if (DirectiveArguments.Split(line.Rest).Any(w => !w.Quoted && w.Text is "-h" or "--help" or "-?"))
        {
            return (new DirectiveCall(line.Name, line.Number) { AsksForHelp = true }, null);
        }

        var column = line.Column + line.Name.Length;
        var reading = DirectiveArguments.Read(directive.Info, line.Rest, column, words);
        return reading.Problem is { } problem
            ? (null, Fail("DirectiveNotUnderstood", problem, line.Number, reading.At is { } at ? column + at.Start : line.Column, reading.At is { } word ? word.End - word.Start : 0))
            : (new DirectiveCall(line.Name, line.Number) { Values = reading.Values, Places = reading.Places, Quoted = reading.Quoted, Body = body, BodyLine = bodyLine, Language = part.Language }, null);
    }

    private async Task<CellEnd> RunAsync(IDirective directive, DirectiveCall call, PassedOn to)
    {
        try
        {
            if (call.AsksForHelp)
            {
                to.Send(new DisplayOutput(DirectiveOffers.Help(directive.Info, [], csharp.Sentences)));
                return CellEnd.Success;
            }

            return await directive.RunAsync(await Input.AskAsync(call, to, interrupt), With(code, to));
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return Interrupted;
        }
        catch (NobodyToAskException e)
        {
            return Fail("NobodyToAsk", e.HasWordsOfItsOwn ? e.Message : csharp.Sentences.Of("NobodyToAsk"), Math.Max(1, call.Line));
        }
#pragma warning disable CA1031 // A directive that fails is told under the cell, where someone reads it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Fail(e.GetType().Name, words.Failed(call.Name, e), Math.Max(1, call.Line));
        }
    }
}
