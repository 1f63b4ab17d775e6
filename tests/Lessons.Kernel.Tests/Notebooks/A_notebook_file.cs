using System.Text;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Xunit;

namespace Lessons.Kernel.Tests.Notebooks;

public sealed class A_notebook_file : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lessons-");

    private string File => Path.Combine(folder.FullName, "lesson.ipynb");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("\"a\\nb\"")]
    [InlineData("[\"a\\n\", \"b\"]")]
    [InlineData("\"a\\r\\nb\"")]
    [InlineData("[\"a\\r\\n\", \"b\"]")]
    public void Gives_the_source_in_lines_parted_by_LF(string source) =>
        Assert.Equal("a\nb", NotebookFile.Parse($$"""{"nbformat": 4, "cells": [{"cell_type": "code", "source": {{source}}}]}""", "n").Cells[0].Source);

    [Fact]
    public void May_begin_with_a_byte_order_mark_and_have_CRLF()
    {
        System.IO.File.WriteAllText(File, "{\r\n\"nbformat\": 4,\r\n\"cells\": []\r\n}\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Empty(NotebookFile.Read(File).Cells);
    }

    [Fact]
    public void From_before_ids_gets_the_same_ids_each_time()
    {
        const string Old = """{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{"cell_type": "raw", "source": ""}, {"id": "cell-3", "cell_type": "raw", "source": ""}, {"cell_type": "raw", "source": ""}]}""";
        Assert.Equal(["cell-1", "cell-3", "cell-3-2"], NotebookFile.Parse(Old, "n").Cells.Select(c => c.Id));
        Assert.Equal(NotebookFile.Format(NotebookFile.Parse(Old, "n")), NotebookFile.Format(NotebookFile.Parse(Old, "n")));
    }

    [Theory]
    [InlineData("""{"kernelspec": {"name": ".net-csharp"}}""", ".net-csharp")]
    [InlineData("""{"kernelspec": {"name": 5}}""", null)]
    [InlineData("""{"kernelspec": "csharp"}""", null)]
    [InlineData("""{"kernelspec": null}""", null)]
    [InlineData("{}", null)]
    public void Names_its_kernel_or_none_whatever_stands_there(string metadata, string? kernel)
    {
        var notebook = new Notebook((JsonObject)JsonNode.Parse(metadata)!, []);
        Assert.Equal(kernel, notebook.KernelName);
        KernelNames.Require(notebook, "n");
    }

    [Theory]
    [InlineData("""{"tags": ["a", 5, "b"]}""", "a,b")]
    [InlineData("""{"tags": "a"}""", "")]
    public void Has_the_tags_that_are_words(string metadata, string tags) =>
        Assert.Equal(tags, string.Join(',', new Cell("c", CellKind.Code, "", (JsonObject)JsonNode.Parse(metadata)!).Tags));

    [Fact]
    public void Written_is_text_for_people_and_git()
    {
        var notebook = new Notebook(
            (JsonObject)JsonNode.Parse("""{"kernelspec": {"name": "lessons-csharp"}, "ours": {"z": 1.0, "a": [true, null]}}""")!,
            [
                Make.Markdown("# “Бишкек” 🌷\n\n<b> & 'it'") with { Id = "title", Attachments = new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = "iVBO" } } },
                Make.Code("1 + 1\n") with
                {
                    Id = "sum",
                    ExecutionCount = 1,
                    Outputs =
                    [
                        new StreamOutput(StreamName.Stderr, "a\nb"),
                        new DisplayOutput(new MimeBundle(new Dictionary<string, string> { ["text/plain"] = "chart", ["application/vnd.plotly.v1+json"] = """{"data":[1]}""" }) { Metadata = new JsonObject { ["width"] = 3 } }),
                        new ResultOutput(MimeBundle.Plain("2")),
                        new ErrorOutput(new CellError("CS0103", "No.", null, null, "CS0103: No.\n  1 | x")),
                    ],
                },
            ]);
        NotebookFile.Write(notebook, File);
        Testing.Golden.Match("Lessons.Kernel.Tests", "written.ipynb", System.IO.File.ReadAllText(File));
        Assert.EndsWith("}\n", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.DoesNotContain("\r", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
    }

    [Fact]
    public void Replaces_an_earlier_one_and_leaves_nothing_beside_it()
    {
        NotebookFile.Write(Make.Notebook(Make.Code("one")), File);
        NotebookFile.Write(Make.Notebook(Make.Code("two")), File);
        Assert.Equal("two", NotebookFile.Read(File).Cells[0].Source);
        Assert.Equal([File], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void With_half_a_character_in_an_output_is_written_with_a_mark_for_it()
    {
        NotebookFile.Write(Make.Notebook(Make.Code("x") with { Outputs = [new StreamOutput(StreamName.Stdout, "a\ud83c")] }), File);
        Assert.Equal(new StreamOutput(StreamName.Stdout, "a\ufffd"), NotebookFile.Read(File).Cells[0].Outputs[0]);
    }

    [Fact]
    public void Without_plain_text_in_an_output_is_read_all_the_same()
    {
        const string Image = """{"nbformat": 4, "cells": [{"cell_type": "code", "source": "", "outputs": [{"output_type": "display_data", "data": {"image/png": "iVBO"}, "metadata": {}}]}]}""";
        Assert.Equal("", Assert.IsType<DisplayOutput>(NotebookFile.Parse(Image, "n").Cells[0].Outputs[0]).Data.PlainText);
    }
}
