using Lessons.Kernel.Language.CSharp;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!csharp</c>: the language of a cell that names none.</summary>
/// <param name="session">Runs it.</param>
internal sealed class CSharpDirective(DotNetLanguage session) : IDirective, ICompletes, IInspects, IChecksCompleteness, IHasVariables, ITakesVariables
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new(NotebookLanguage.CSharpDirective, session.Sentences.Of("Help.CSharp")) { Aliases = ["#!c#"], Body = DirectiveBody.Language };

    /// <inheritdoc/>
    public IReadOnlyList<Variable> Variables => session.Variables;

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell) =>
        string.IsNullOrWhiteSpace(call.Body) ? CellEnd.Success : await session.RunAsync(CellContext.AtLine(call.Body, call.BodyLine), cell.Outputs, cell.Interrupt);

    /// <inheritdoc/>
    public Task<CellEnd> TakeAsync(Variable variable, DirectiveCall call, ICellContext cell) => cell.DeclareAsync(variable.Name, variable.Value, variable.Type);

    /// <inheritdoc/>
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt) => session.CompleteAsync(code, cursor, interrupt);

    /// <inheritdoc/>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, CancellationToken interrupt) => session.InspectAsync(code, cursor, interrupt);

    /// <inheritdoc/>
    public Task<CodeCheck> CheckAsync(string code, CancellationToken interrupt) => session.CheckAsync(code, interrupt);
}
