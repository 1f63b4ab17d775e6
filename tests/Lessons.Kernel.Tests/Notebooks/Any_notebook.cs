using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Xunit;

namespace Lessons.Kernel.Tests.Notebooks;

[Properties(Arbitrary = [typeof(AnyNotebook)])]
public sealed class Any_notebook
{
    [Property]
    public void Is_the_same_after_it_was_written_and_read(Notebook notebook)
    {
        var read = NotebookFile.Parse(NotebookFile.Format(notebook), "n");
        Assert.True(JsonNode.DeepEquals(notebook.Metadata, read.Metadata));
        Assert.Equal(notebook.Cells.Count, read.Cells.Count);
        foreach (var (cell, again) in notebook.Cells.Zip(read.Cells))
        {
            Assert.Equal((cell.Id, cell.Kind, cell.Source, cell.ExecutionCount), (again.Id, again.Kind, again.Source, again.ExecutionCount));
            Assert.True(JsonNode.DeepEquals(cell.Metadata, again.Metadata));
            Assert.True(JsonNode.DeepEquals(cell.Attachments, again.Attachments));
            Assert.Equal(cell.Outputs.Select(Comparable), again.Outputs.Select(Comparable));
        }
    }

    [Property]
    public void Is_written_the_same_again_after_it_was_read(Notebook notebook)
    {
        var text = NotebookFile.Format(notebook);
        Assert.Equal(text, NotebookFile.Format(NotebookFile.Parse(text, "n")));
    }

    [Property]
    public void Cut_off_anywhere_is_refused(Notebook notebook, PositiveInt at)
    {
        var text = NotebookFile.Format(notebook).TrimEnd();
        Assert.Throws<NotebookException>(() => NotebookFile.Parse(text[..(at.Get % text.Length)], "n"));
    }

    private static string Comparable(Output output) => output switch
    {
        DisplayOutput d => "display " + Comparable(d.Data),
        ResultOutput r => "result " + Comparable(r.Data),
        _ => output.ToString(),
    };

    private static string Comparable(MimeBundle bundle) =>
        string.Join('\n', bundle.Formats.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key} {f.Value}")) + bundle.Metadata?.ToJsonString();
}

/// <summary>Makes notebooks of every kind that the format allows.</summary>
public static class AnyNotebook
{
    private static readonly string[] Words = ["", "a", "# Title", "\n", "\n\n", "“Бишкек”", "🌷", "\"\\", "<b>&amp;", "\t", "\u2028", "int x = 1;", "\u0001", "é"];

    private static readonly string[] Json = ["1", "1.50", "true", "null", "\"x\"", "[1,\"a\"]", "{\"b\":1,\"a\":{}}", "1e400"];

    private static Gen<string> Text => Gen.Elements(Words).ListOf().Select(w => string.Concat(w));

    private static Gen<JsonObject> Metadata =>
        Gen.Zip(Gen.Elements("tags", "ours", "é", "kernelspec"), Gen.Elements(Json)).ListOf()
            .Select(pairs => new JsonObject(pairs.DistinctBy(p => p.Item1).Select(p => KeyValuePair.Create(p.Item1, JsonNode.Parse(p.Item2)))));

    private static Gen<MimeBundle> Bundle =>
        Text.SelectMany(plain => Text.SelectMany(html => Gen.Elements(Json).SelectMany(json => Metadata.SelectMany(meta => Gen.Elements(0, 1, 2, 3).Select(which =>
        {
            var formats = new Dictionary<string, string> { ["text/plain"] = plain };
            if ((which & 1) != 0)
            {
                formats["text/html"] = html;
            }

            if ((which & 2) != 0)
            {
                formats["application/vnd.plotly.v1+json"] = json;
            }

            return new MimeBundle(formats) { Metadata = meta.Count == 0 ? null : meta };
        })))));

    private static Gen<Output> Output => Gen.OneOf(
        Gen.Zip(Gen.Elements(StreamName.Stdout, StreamName.Stderr), Text).Select(s => (Output)new StreamOutput(s.Item1, s.Item2)),
        Bundle.Select(b => (Output)new DisplayOutput(b)),
        Bundle.Select(b => (Output)new ResultOutput(b)),
        Gen.Zip(Text, Text).Select(e => (Output)new ErrorOutput(new CellError("CS0103", e.Item1, null, null, e.Item2))));

    private static Gen<Cell> Cell =>
        Gen.Elements(CellKind.Code, CellKind.Markdown, CellKind.Raw).SelectMany(kind => Text.SelectMany(source => Metadata.SelectMany(metadata => Output.ListOf().SelectMany(outputs => Gen.Elements<int?>(null, 1, 12).Select(count =>
            kind == CellKind.Code
                ? new Cell("", kind, source, metadata) { Outputs = [.. outputs], ExecutionCount = count }
                : new Cell("", kind, source, metadata) { Attachments = count is null ? null : [] })))));

    public static Arbitrary<Notebook> Notebooks() =>
        Gen.Zip(Metadata, Cell.ListOf()).Select(n => new Notebook(n.Item1, [.. n.Item2.Select((c, i) => c with { Id = $"id_{i}-{c.Kind}" })])).ToArbitrary();
}
