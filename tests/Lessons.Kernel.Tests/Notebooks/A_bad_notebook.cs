using System.Text;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Notebooks;

public sealed class A_bad_notebook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lessons-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("empty", "")]
    [InlineData("blank", " \n\n")]
    [InlineData("cut-off", "{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"sour")]
    [InlineData("cut-off-between", "{\n \"cells\": [\n")]
    [InlineData("not-json", "Dear teacher,\nhere is my homework.")]
    [InlineData("comma-missing", "{\n \"cells\": []\n \"nbformat\": 4\n}")]
    [InlineData("key-twice", "{\n \"cells\": [],\n \"cells\": [],\n \"nbformat\": 4\n}")]
    [InlineData("conflict", "{\n<<<<<<< HEAD\n \"cells\": [],\n=======\n \"cells\": [],\n>>>>>>> theirs\n \"nbformat\": 4\n}")]
    [InlineData("a-list", "[]")]
    [InlineData("null", "null")]
    [InlineData("other-json", "{\"name\": \"left-pad\"}")]
    [InlineData("version-3", "{\"nbformat\": 3, \"worksheets\": []}")]
    [InlineData("version-5", "{\"nbformat\": 5, \"cells\": []}")]
    [InlineData("version-in-words", "{\"nbformat\": \"four\", \"cells\": []}")]
    [InlineData("no-cells", "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}}")]
    [InlineData("metadata-is-a-list", "{\"nbformat\": 4, \"metadata\": [], \"cells\": []}")]
    [InlineData("cell-is-text", "{\"nbformat\": 4, \"metadata\": {}, \"cells\": [\"1 + 1\"]}")]
    [InlineData("cell-type-unknown", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\", \"source\": \"\"}]}")]
    [InlineData("cell-type-missing", "{\"nbformat\": 4, \"cells\": [{\"source\": \"\"}]}")]
    [InlineData("cell-metadata-is-text", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"metadata\": \"x\", \"source\": \"\"}]}")]
    [InlineData("source-is-a-number", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": 5}]}")]
    [InlineData("source-has-a-number", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [\"a\", 5]}]}")]
    [InlineData("id-twice", "{\"nbformat\": 4, \"cells\": [{\"id\": \"a\", \"cell_type\": \"code\", \"source\": \"\"}, {\"id\": \"b\", \"cell_type\": \"code\", \"source\": \"\"}, {\"id\": \"a\", \"cell_type\": \"code\", \"source\": \"\"}]}")]
    [InlineData("id-with-a-blank", "{\"nbformat\": 4, \"cells\": [{\"id\": \"my cell\", \"cell_type\": \"code\", \"source\": \"\"}]}")]
    [InlineData("id-empty", "{\"nbformat\": 4, \"cells\": [{\"id\": \"\", \"cell_type\": \"code\", \"source\": \"\"}]}")]
    [InlineData("id-is-a-number", "{\"nbformat\": 4, \"cells\": [{\"id\": 7, \"cell_type\": \"code\", \"source\": \"\"}]}")]
    [InlineData("output-unknown", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [{\"output_type\": \"pyout\"}]}]}")]
    [InlineData("stream-unknown", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [{\"output_type\": \"stream\", \"name\": \"log\", \"text\": \"\"}]}]}")]
    [InlineData("half-a-character", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\\ud83c\"}]}")]
    [InlineData("outputs-are-text", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": \"2\"}]}")]
    public void Is_refused_with_one_clear_sentence(string name, string text) => Check(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void In_UTF_16_is_refused() => Check("utf-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")]);

    [Fact]
    public void Of_binary_is_refused() => Check("binary", [0x50, 0x4B, 3, 4, 0, 0, 0]);

    [Fact]
    public void In_an_old_encoding_is_refused() => Check("latin-1", Encoding.Latin1.GetBytes("{\"a\": \"é\"}"));

    [Fact]
    public void That_is_a_folder_is_refused()
    {
        Directory.CreateDirectory(PathOf("week-1.ipynb"));
        Golden.Match("Lessons.Kernel.Tests", "notebooks/folder.txt", Said(Assert.Throws<NotebookException>(() => NotebookFile.Read(PathOf("week-1.ipynb")))));
    }

    [Fact]
    public void That_is_missing_is_refused_and_a_near_name_offered()
    {
        File.WriteAllText(PathOf("02-seats.ipynb"), "");
        File.WriteAllText(PathOf("03-timeline.ipynb"), "");
        Golden.Match("Lessons.Kernel.Tests", "notebooks/missing-near.txt", Said(Assert.Throws<NotebookException>(() => NotebookFile.Read(PathOf("02-seat.ipynb")))));
        Golden.Match("Lessons.Kernel.Tests", "notebooks/missing.txt", Said(Assert.Throws<NotebookException>(() => NotebookFile.Read(PathOf("photosynthesis.ipynb")))));
        Golden.Match("Lessons.Kernel.Tests", "notebooks/missing-folder.txt", Said(Assert.Throws<NotebookException>(() => NotebookFile.Read(PathOf("week/02-seats.ipynb")))));
    }

    [Fact]
    public void Cannot_be_written_where_there_is_no_folder()
    {
        var error = Assert.Throws<NotebookException>(() => NotebookFile.Write(Make.Notebook(), PathOf("nowhere/a.ipynb")));
        Assert.Equal(NotebookProblem.NoAccess, error.Problem);
    }

    [Fact]
    public void Of_another_kernel_is_refused_by_name()
    {
        var python = NotebookFile.Parse("""{"nbformat": 4, "metadata": {"kernelspec": {"name": "python3"}}, "cells": []}""", "homework.ipynb");
        var error = Assert.Throws<NotebookException>(() => KernelNames.Require(python, "homework.ipynb"));
        Golden.Match("Lessons.Kernel.Tests", "notebooks/unknown-kernel.txt", Said(error));
    }

    private string PathOf(string name) => Path.Combine(folder.FullName, name);

    private void Check(string name, byte[] bytes)
    {
        var path = PathOf("lesson.ipynb");
        File.WriteAllBytes(path, bytes);
        var error = Assert.Throws<NotebookException>(() => NotebookFile.Read(path));
        Assert.Equal(path, error.Path);
        Golden.Match("Lessons.Kernel.Tests", $"notebooks/{name}.txt", Said(error));
    }

    private string Said(NotebookException error) =>
        $"{error.Problem}{(error.Line is { } line ? $", line {line}" : "")}{(error.Cell is { } cell ? $", cell {cell}" : "")}\n{error.Message.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}";
}
