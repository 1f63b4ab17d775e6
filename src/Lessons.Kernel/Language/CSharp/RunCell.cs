using Microsoft.DotNet.Interactive.Commands;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>The engine's command for one cell.</summary>
/// <remarks>Not the engine's own SubmitCode: its parser takes any line that begins with <c>#!</c> for a directive, inside a string too, and shifts the lines that errors name.</remarks>
internal sealed class RunCell(string code) : KernelCommand
{
    /// <summary>The cell's text.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the session is afterwards as if the cell had never run.</summary>
    public bool LeavesNothing { get; init; }

    /// <summary>How the cell ended, once it has.</summary>
    public CellEnd? End { get; set; }
}
