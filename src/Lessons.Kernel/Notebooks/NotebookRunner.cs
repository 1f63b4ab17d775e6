using System.Diagnostics;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Kernel.Notebooks;

/// <summary>Runs a notebook from top to bottom.</summary>
public static class NotebookRunner
{
    /// <summary>The Jupyter tag of a cell that is meant to fail; such a cell does not end the run.</summary>
    public const string ExpectedToFail = "raises-exception";

    /// <summary>Runs the code cells in order, until one fails that is not tagged <see cref="ExpectedToFail"/>.</summary>
    /// <param name="notebook">The notebook; it is not changed.</param>
    /// <param name="language">Runs the cells. It keeps what they define.</param>
    /// <param name="progress">Told before each cell, and once more at the end of the last.</param>
    /// <param name="interrupt">Ends the running cell, and the run with it.</param>
    /// <returns>The notebook with this run's outputs. Cells after a failing one have none.</returns>
    public static async Task<NotebookRun> RunAsync(Notebook notebook, ILanguage language, IProgress<RunProgress>? progress = null, CancellationToken interrupt = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(language);
        var started = Stopwatch.GetTimestamp();
        var cells = notebook.Cells.Select(c => c with { Outputs = [], ExecutionCount = null }).ToArray();
        var toRun = Enumerable.Range(0, cells.Length).Where(i => cells[i].Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cells[i].Source)).ToArray();
        var shown = new Dictionary<int, CellOutputs>();
        FailedCell? failed = null;
        var count = 0;
        foreach (var i in toRun)
        {
            progress?.Report(new RunProgress(count, toRun.Length, cells[i]));
            shown[i] = new CellOutputs();
            var end = await language.RunAsync(cells[i].Source, shown[i], interrupt);
            cells[i] = cells[i] with { ExecutionCount = ++count };
            if (end.Error?.Original is { } original)
            {
                shown[i].Send(original.Show());
            }

            if (end.Error is { } error && (interrupt.IsCancellationRequested || !cells[i].Tags.Contains(ExpectedToFail, StringComparer.Ordinal)))
            {
                failed = new FailedCell(i + 1, cells[i].Id, error);
                break;
            }
        }

        // Gathered at the end, because a task that one cell starts may still write while later cells run.
        foreach (var (i, outputs) in shown)
        {
            cells[i] = cells[i] with { Outputs = outputs.ToList() };
        }

        if (toRun.Length > 0 && failed is null)
        {
            progress?.Report(new RunProgress(count, toRun.Length, cells[toRun[^1]]));
        }

        return new NotebookRun(new Notebook(WithLanguage(notebook.Metadata, language.Info), cells), failed, Stopwatch.GetElapsedTime(started), count);
    }

    // nbformat 4.5, "language_info".
    private static JsonObject WithLanguage(JsonObject metadata, LanguageInfo language)
    {
        var changed = (JsonObject)metadata.DeepClone();
        var info = changed["language_info"] as JsonObject;
        if (info is null)
        {
            changed["language_info"] = info = [];
        }

        info["name"] = language.Name;
        info["version"] = language.Version;
        info["file_extension"] = language.FileExtension;
        info["mimetype"] = language.MimeType;
        return changed;
    }
}
