using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;
using Lessons.Kernel.Tests.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class A_loaded_file : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lessons-load-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Is_a_script_whose_names_are_there_afterwards()
    {
        await using var session = new Session();
        Write("inner.cs", "int Twice(int n) => 2 * n;");
        Assert.Equal("display: 9\nresult: 12", await session.Run($"#load \"{Write("helpers.csx", "#load \"inner.cs\"\nvar five = 5;\n4 + five")}\"\nTwice(five + 1)"));
    }

    [Fact]
    public async Task Is_a_notebook_with_its_languages()
    {
        await using var session = new Session(null, new EchoDirective());
        var notebook = new Notebook([], [
            new Cell("a", CellKind.Markdown, "# Title", []),
            new Cell("b", CellKind.Code, "var six = 6;", []),
            new Cell("c", CellKind.Code, "text", new() { ["polyglot_notebook"] = new System.Text.Json.Nodes.JsonObject { ["kernelName"] = "echo" } }),
        ]);
        var path = Path.Combine(folder, "other.ipynb");
        NotebookFile.Write(notebook, path);
        Assert.Equal("display: [text]@1\nresult: 7", await session.Run($"#!import \"{path.Replace('\\', '/')}\"\nsix + 1"));
    }

    [Fact]
    public async Task That_fails_names_its_own_line()
    {
        await using var session = new Session();
        // As many carets as the folder's name is long, which differs from machine to machine.
        var told = new List<string>();
        async Task Tell(string cell)
        {
            var error = await session.Error(cell);
            told.Add($"{cell}\n----- {error.Name} ({error.Line}, {error.Column})\n{Regex.Replace(error.Text, @"\^+", "^")}\n".Replace(folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
        }

        await Tell($"1 + 1\n#load \"{Write("wrong.csx", "var a = 1;\nvar b = nope;")}\"");
        await Tell($"#load \"{Write("throws.csx", "string s = null;\ns.Length")}\"");
        await Tell($"#load \"{Write("self.csx", "#load \"self.csx\"")}\"");
        await Tell($"#load \"{folder.Replace('\\', '/')}/helper.csx\"".Replace("helper", "rong", StringComparison.Ordinal));
        await Tell($"#load \"{Write("data.csv", "a,b")}\"");
        await Tell($"#!import \"{Write("bad.ipynb", "{}")}\"");
        await Tell("#load");
        Golden.Match("Lessons.Kernel.Tests", "polyglot/files-that-cannot-be-loaded.txt", string.Join('\n', told));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path.Replace('\\', '/');
    }
}
