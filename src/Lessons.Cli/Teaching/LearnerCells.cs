using Lessons.Classroom;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Teaching;
using Variable = Lessons.Teaching.Variable;

namespace Lessons.Cli.Teaching;

/// <summary>The C# session as teaching knows it: runs a learner's cell and says what came of it, and runs checks beside it.</summary>
/// <param name="csharp">The session.</param>
internal sealed class LearnerCells(DotNetLanguage csharp) : ILearnerSession
{
    private ICellContext? cell;
    private int line;
    private bool isInSight;

    /// <summary>The session's variables now.</summary>
    public IReadOnlyDictionary<string, Variable> Variables => SubmissionMembers.Variables(csharp.Cells);

    /// <summary>How the code of the cell that is running ended; it has not failed while it has not run.</summary>
    public CellEnd End { get; private set; } = CellEnd.Success;

    /// <summary>A teaching cell begins: code that is run from now on is its body.</summary>
    /// <param name="call">Its directive.</param>
    /// <param name="now">The cell.</param>
    /// <param name="inSight">Whether the learner sees what the code shows.</param>
    public void Begin(DirectiveCall call, ICellContext now, bool inSight) => (cell, line, isInSight, End) = (now, call.Line, inSight, CellEnd.Success);

    /// <inheritdoc/>
    public async Task<Attempt> RunAsync(string code, CancellationToken stop)
    {
        var here = cell ?? throw new InvalidOperationException("No cell is running.");
        var seen = new SeenOutputs(isInSight ? here.Outputs : null);
        End = await here.RunAsync(code, line + 1, outputs: seen);
        return seen.Attempt(code, End, csharp.Cells, line, stop);
    }

    /// <inheritdoc/>
    public async Task<string?> RunApartAsync(string text, CancellationToken stop) => (await csharp.RunApartAsync(text, stop)).Error?.Text;

    /// <inheritdoc/>
    public Task WorkAsync(Action work, CancellationToken stop) => csharp.WorkAsync(work, stop);
}
