using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Testing;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Languages.Tests;

/// <summary>A session with all languages for one test: runs cells and tells what was seen. A frame shows itself as its values, column by column.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly NotebookLanguage language;

    public Session(string culture = "")
    {
        var options = new CSharpOptions { Culture = CultureInfo.GetCultureInfo(culture), References = [typeof(DataFrame).Assembly], Usings = ["Microsoft.Data.Analysis"] };
        options.Rules.Add<DataFrame>(frame => new Dictionary<string, string> { ["text/plain"] = Written(frame), ["text/html"] = "<table></table>" });
#pragma warning disable CA2000 // The session that it becomes a part of ends it.
        var csharp = new DotNetLanguage(options);
#pragma warning restore CA2000
        language = new NotebookLanguage(csharp, OtherLanguages.All(csharp, markdown => $"<p>{markdown}</p>"));
    }

    public NotebookLanguage Language => language;

    public async Task<string> Run(string code)
    {
        var recorder = new Recorder();
        await language.RunAsync(code, recorder, TestContext.Current.CancellationToken);
        return string.Join('\n', recorder.Seen.OfType<ErrorOutput>().Select(e => e.Error.Text).Prepend(recorder.Transcript).Where(t => t.Length > 0));
    }

    public async Task<MimeBundle> Shown(string code)
    {
        var recorder = new Recorder();
        await language.RunAsync(code, recorder, TestContext.Current.CancellationToken);
        return recorder.Seen[^1] switch
        {
            DisplayOutput d => d.Data,
            ResultOutput r => r.Data,
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    public async Task<CellError> Error(string code)
    {
        var end = await language.RunAsync(code, new Recorder(), TestContext.Current.CancellationToken);
        return end.Error ?? throw new InvalidOperationException("The cell did not fail.");
    }

    public ValueTask DisposeAsync() => language.DisposeAsync();

    private static string Written(DataFrame frame) => string.Join("; ", frame.Columns.Select(c => $"{c.Name} {c.DataType.Name}: {string.Join(", ", Enumerable.Range(0, (int)c.Length).Select(i => c[i] is { } v ? FormattableString.Invariant($"{v}") : "null"))}"));
}
