namespace Lessons.Kernel.Language.Polyglot;

/// <content>What an editor asks while a cell is written: of the directive's line, or of the language that the cursor is in.</content>
public sealed partial class NotebookLanguage : ICompletes, IInspects, IChecksCompleteness, IWarmsUp
{
    /// <inheritdoc/>
    public Task WarmUpAsync(CancellationToken stop) => csharp.WarmUpAsync(stop);

    /// <inheritdoc/>
    public async Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!MayHold(code))
        {
            return await csharp.CompleteAsync(code, cursor, interrupt);
        }

        var place = Place(code, cursor);
        return place.Line is { } line
            ? DirectiveOffers.Complete(code, line, cursor, directives)
            : place.Language is ICompletes language ? await language.CompleteAsync(place.Text, cursor, interrupt) : new Completions(cursor, cursor, []);
    }

    /// <inheritdoc/>
    public async Task<MimeBundle?> InspectAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!MayHold(code))
        {
            return await csharp.InspectAsync(code, cursor, interrupt);
        }

        var place = Place(code, cursor);
        return place.Line is { } line
            ? reader.Find(line.Name) is { } directive ? DirectiveOffers.Help(directive.Info, DirectiveOffers.Named(code[(line.Start + line.Name.Length)..LineEnd(code, line)], directive.Info), csharp.Sentences) : null
            : place.Language is IInspects language ? await language.InspectAsync(place.Text, cursor, interrupt) : null;
    }

    /// <inheritdoc/>
    public async Task<CodeCheck> CheckAsync(string code, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!MayHold(code))
        {
            return await csharp.CheckAsync(code, interrupt);
        }

        // What follows is added to the last piece, so it alone decides; but a piece before it may be wrong for good.
        var checks = new List<CodeCheck>();
        foreach (var part in Parts(code, out var blanked))
        {
            if (LanguageOf(part) is IChecksCompleteness language)
            {
                checks.Add(await language.CheckAsync(Only(blanked, part.Body), interrupt));
            }
        }

        return checks.Find(c => c.Completeness == Completeness.Invalid) ?? checks.LastOrDefault() ?? new CodeCheck(Completeness.Complete);
    }

    // A line that is still being written need not be a directive yet: `#!` alone, or a half of its name.
    private static bool MayHold(string code) => code.Contains('#', StringComparison.Ordinal) && CellReader.MayHoldDirectives(code);

    private IReadOnlyList<CellPart> Parts(string code, out string blanked) => reader.Read(code, directives[0], out blanked);

    private (DirectiveLine? Line, IDirective? Language, string Text) Place(string code, int cursor)
    {
        var parts = Parts(code, out var blanked);
        if (parts.Select(p => p.Line).FirstOrDefault(l => l is not null && l.Start <= cursor && cursor <= LineEnd(code, l)) is { } line)
        {
            return (line, null, "");
        }

        // Between two pieces nothing is written yet: there, the language that was begun last goes on.
        var part = parts.LastOrDefault(p => p.Body.Start.Value < p.Body.End.Value && p.Holds(cursor)) ?? parts.LastOrDefault(p => p.Body.Start.Value <= cursor);
        return part is null ? (null, directives[0], blanked) : (null, LanguageOf(part), part.Body.Start.Value < part.Body.End.Value ? Only(blanked, part.Body) : Only(blanked, part.Body.Start..blanked.Length));
    }

    private static int LineEnd(string code, DirectiveLine line) => code.IndexOf('\n', line.End) is >= 0 and var end ? end : code.Length;

    private IDirective? LanguageOf(CellPart part) => part.Directive?.Info switch
    {
        { Body: DirectiveBody.RestOfCell } info when part.Directive is ICompletes or IInspects or IChecksCompleteness || info.BodyLanguage is null => part.Directive,
        { Body: DirectiveBody.RestOfCell, BodyLanguage: { } name } => reader.Find("#!" + name),
        { Body: DirectiveBody.Language } => part.Directive,
        _ => reader.Find("#!" + part.Language),
    };

    // The cell with everything but a piece of it blank: places in it are places in the cell.
    private static string Only(string code, Range range) => string.Create(code.Length, (code, range), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            var c = from.code[i];
            to[i] = (from.range.Start.Value <= i && i < from.range.End.Value) || c == '\n' ? c : ' ';
        }
    });
}
