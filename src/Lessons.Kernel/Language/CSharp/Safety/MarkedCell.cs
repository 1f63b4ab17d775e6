using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A cell as it was written, and as it is compiled: with a <see cref="StopPoint"/> in every loop and function, and before every catch block.</summary>
/// <remarks>
/// Why not abort the thread from outside, with ControlledExecution: on Linux an abort that comes while code allocates or is being compiled
/// ends the whole process (PAL_SEHException); a loop over an iterator did so within a few hundred tries.
/// The marks add no line, so lines are the same in both texts; columns are brought back by <see cref="ToOriginal(TextSpan)"/>.
/// </remarks>
internal sealed class MarkedCell
{
    private readonly CSharpParseOptions options;
    private Edits edits = new();

    /// <summary>Reads a cell's text.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="name">The name that compiled lines carry.</param>
    public MarkedCell(string code, CSharpParseOptions options, string name)
    {
        this.options = options;
        Original = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), options, name);
        CanBeRead = !Original.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
        Compiled = Original;
    }

    /// <summary>Whether the text can be read as C#.</summary>
    public bool CanBeRead { get; }

    /// <summary>The cell as it was written.</summary>
    public SyntaxTree Original { get; }

    /// <summary>The cell as it is compiled. Until it is marked, as it was written.</summary>
    public SyntaxTree Compiled { get; private set; }

    /// <summary>Whether the marks were made without asking the compiler what the cell's names mean.</summary>
    public bool IsMarkedByText { get; private set; }

    /// <summary>Marks the cell. Text that cannot be read as C# is left as it is.</summary>
    /// <param name="meaning">Gives what the compiler knows of the cell as written. Asked only when the text holds something whose mark depends on it.</param>
    /// <param name="certainly">Whether it is asked in any case.</param>
    public void Mark(Func<SemanticModel> meaning, bool certainly = false)
    {
        if (CanBeRead)
        {
            var root = Original.GetRoot();
            IsMarkedByText = !certainly && !SymbolMarks.Needs(root);
            edits = Marks.For(root, IsMarkedByText ? null : new SymbolMarks(meaning()));
            Compiled = CSharpSyntaxTree.ParseText(SourceText.From(edits.Apply(Original.GetText().ToString()), Encoding.UTF8), options, Original.FilePath);
        }
    }

    /// <summary>Takes the marks away again.</summary>
    public void Unmark() => (edits, Compiled) = (new Edits(), Original);

    /// <summary>The place in the written text for one in the compiled text.</summary>
    /// <param name="compiled">The place in the compiled text.</param>
    public TextSpan ToOriginal(TextSpan compiled) => TextSpan.FromBounds(edits.ToWritten(compiled.Start), edits.ToWritten(compiled.End));

    /// <summary>Whether a place in the compiled text is in a mark, and so in nothing that was written.</summary>
    /// <param name="position">The place.</param>
    public bool IsMark(int position) => edits.IsAdded(position);
}
