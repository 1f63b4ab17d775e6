using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>A line that addresses the lesson, such as <c>#!exercise seat-share</c>.</summary>
/// <param name="desk">The session's lessons.</param>
/// <param name="directive">What teaching says of it.</param>
/// <param name="body">Which text below it belongs to it.</param>
/// <param name="act">Does it.</param>
internal sealed class TeachingDirective(LessonDesk desk, Directive directive, TeachingBody body, Func<TeachingCall, Task<CellEnd>> act) : IDirective, IAsyncDisposable
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!" + directive.Name, Directives.About(directive, desk.Words))
    {
        Parameters = [.. Id(desk, directive), .. directive.Options.Select(o => new DirectiveParameter("--" + o.Name, Phrase(Directives.About(directive, o, desk.Words))) { Values = o.Values.Count == 0 ? null : () => o.Values })],
        Body = body is TeachingBody.None ? DirectiveBody.None : DirectiveBody.RestOfCell,
        BodyLanguage = body is TeachingBody.Code ? NotebookLanguage.CSharp : null,
    };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        try
        {
            var text = cell.Code.Split('\n')[call.Line - 1].Trim();
            var line = DirectiveLine.Parse(text, desk.Words);
            return line.Problems.Count == 0 ? await act(new(desk, line, text, call, cell)) : throw new LessonException(string.Join(' ', line.Problems));
        }
        catch (Exception e) when (e is LessonException or SeedException or NotebookException)
        {
            return cell.Fail(e.GetType().Name.Replace("Exception", "", StringComparison.Ordinal), e.Message, call);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => desk.DisposeAsync();

    private static IEnumerable<DirectiveParameter> Id(LessonDesk desk, Directive directive) => directive.Id is IdKind.None ? [] :
        [new(directive.Name == "lesson" ? "name" : "id", desk.Words.Say(directive.Name == "lesson" ? "Directive.Name" : "Directive.Id")) { Required = true, Values = () => desk.Ids(directive), About = directive.Name == "lesson" ? null : desk.About }];

    // It stands inside a sentence of the kernel's.
    private static string Phrase(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');
}

/// <summary>Which text below a teaching directive belongs to it.</summary>
internal enum TeachingBody
{
    /// <summary>None.</summary>
    None,

    /// <summary>C# to the cell's end.</summary>
    Code,

    /// <summary>Words to the cell's end.</summary>
    Prose,
}

/// <summary>One teaching directive in a cell.</summary>
/// <param name="Desk">The session's lessons.</param>
/// <param name="Line">Its line, read.</param>
/// <param name="Text">Its line, as written.</param>
/// <param name="Call">The directive.</param>
/// <param name="Cell">The cell it stands in.</param>
internal sealed record TeachingCall(LessonDesk Desk, DirectiveLine Line, string Text, DirectiveCall Call, ICellContext Cell)
{
    /// <summary>The text below the line.</summary>
    public string Body { get; } = (Call.BodyLine == Call.Line && Call.Body.StartsWith('\n') ? Call.Body[1..] : Call.Body).TrimEnd();

    /// <summary>The lesson that the cell belongs to.</summary>
    public OpenLesson Lesson => Desk.Current;

    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">The value.</param>
    public CellEnd Show(object value)
    {
        Cell.Outputs.Send(new DisplayOutput(Cell.Show(value)));
        return CellEnd.Success;
    }
}
