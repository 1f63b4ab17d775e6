using System.Globalization;
using System.Text;
using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Teaching;

/// <summary>A learner at a kernel, in a folder with the notebook <c>seats</c> and the seeds: cells go in, and a transcript comes out.</summary>
internal sealed class Learner : IAsyncDisposable
{
    private readonly string before = Environment.CurrentDirectory;
    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;
    private readonly StringBuilder text = new();

    public Learner(string language = "en", TemporaryFolder? folder = null)
    {
        ownsFolder = folder is null;
        this.folder = folder ?? Folder();
        Environment.CurrentDirectory = this.folder.Root;
        Session = Cli.Session.Language(CultureInfo.GetCultureInfo(language));
    }

    public ILanguage Session { get; }

    /// <summary>Everything so far: each cell, and below it what was shown.</summary>
    public string Transcript => text.ToString().Replace(folder.Root, "FOLDER", StringComparison.Ordinal);

    /// <summary>A folder with the notebook and the seeds.</summary>
    public static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("seats.ipynb", File.ReadAllText(Repository.PathOf("tests", "Lessons.Cli.Tests", "notebooks", "seats.ipynb")));
        foreach (var seed in Directory.EnumerateFiles(Repository.PathOf("seeds")))
        {
            folder.Write(Path.Combine("seeds", Path.GetFileName(seed)), File.ReadAllText(seed));
        }

        return folder;
    }

    /// <summary>Runs a cell.</summary>
    /// <returns>What was shown, as text.</returns>
    public async Task<string> Runs(string cell, CancellationToken? interrupt = null)
    {
        var seen = new Recorder();
        await Session.RunAsync(cell, seen, interrupt ?? TestContext.Current.CancellationToken);
        var shown = string.Join('\n', seen.Seen.Select(Words));
        text.Append(CultureInfo.InvariantCulture, $"▶ {cell.ReplaceLineEndings("\n  ")}\n{shown}\n\n");
        return shown;
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        Environment.CurrentDirectory = before;
        if (ownsFolder)
        {
            folder.Dispose();
        }
    }

    private static string Words(Output output) => output switch
    {
        StreamOutput s => s.Text.TrimEnd('\n'),
        DisplayOutput d => d.Data.PlainText,
        ResultOutput r => $"= {r.Data.PlainText}",
        CellTextOutput => "(The same text goes into the cell.)",
        ErrorOutput e => $"[{e.Error.Name}] {e.Error.Text}",
        _ => output.ToString(),
    };
}
