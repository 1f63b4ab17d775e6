using System.Text;
using Lessons.Kernel.Notebooks;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#load</c> and <c>#!import</c>: run another file here, a script or a whole notebook.</summary>
/// <param name="name">The name of the two that this one has.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class LoadDirective(string name, Sentences sentences) : IDirective
{
    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "csharp",
        [".csx"] = "csharp",
        [".html"] = "html",
        [".js"] = "javascript",
        [".md"] = "markdown",
        [".mmd"] = "mermaid",
        [".sql"] = "sql",
    };

    private readonly Stack<string> open = new();

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new(name, sentences.Of("Help.Load"))
    {
        Parameters = [new("file", sentences.Of("Help.Load.File")) { Required = true, Values = Near }],
    };

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var file = call["file"]!;

        // A file that is loaded names others from its own folder.
        var path = Path.GetFullPath(file, open.TryPeek(out var outer) ? Path.GetDirectoryName(outer)! : Environment.CurrentDirectory);
        if (open.Contains(path))
        {
            return cell.Fail("LoadsItself", sentences.Of("Load.Itself", file), call, "file");
        }

        open.Push(path);
        try
        {
            if (Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase))
            {
                return await RunNotebookAsync(file, NotebookFile.Read(path), call, cell);
            }

            if (!Languages.TryGetValue(Path.GetExtension(path), out var language))
            {
                return cell.Fail("NotLoaded", sentences.Of("Load.Ending", file, sentences.And(Languages.Keys)), call, "file");
            }

            return Told(await cell.RunAsync(await File.ReadAllTextAsync(path, Encoding.UTF8, cell.Interrupt), 1, language), file, null, call, cell);
        }
        catch (NotebookException e)
        {
            return cell.Fail("NotebookNotLoaded", e.Message, call, "file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return cell.Fail("FileNotLoaded", FileWords.CannotRead(file, e, sentences), call, "file");
        }
        finally
        {
            open.Pop();
        }
    }

    private async Task<CellEnd> RunNotebookAsync(string file, Notebook notebook, DirectiveCall call, ICellContext cell)
    {
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var one = notebook.Cells[i];
            if (one.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(one.Source) && Told(await cell.RunAsync(one.Source, 1, one.Language), file, i + 1, call, cell) is { Succeeded: false } failed)
            {
                return failed;
            }
        }

        return CellEnd.Success;
    }

    // The line is the loaded file's; the cell's own line only says who loaded it.
    private CellEnd Told(CellEnd end, string file, int? number, DirectiveCall call, ICellContext cell)
    {
        if (end.Error is not { } error || error.Name == "Interrupted")
        {
            return end;
        }

        var place = number is { } n ? sentences.Of("Load.Cell", file, n) : file;
        place = error.Line is { } line ? sentences.Of("Load.Line", place, line) : place;
        var here = cell.Fail(error.Name, $"{place}: {error.Message}", call, "file").Error!;
        return new CellEnd(here with { Text = $"{here.Text}\n{sentences.Of("Load.In", file)}\n{error.Text}", Original = error.Original });
    }

    private static IEnumerable<string> Near() =>
        Directory.EnumerateFiles(Environment.CurrentDirectory).Where(f => Languages.ContainsKey(Path.GetExtension(f)) || f.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).Take(50);
}
