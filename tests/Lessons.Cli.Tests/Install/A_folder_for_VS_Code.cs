using System.Text.Json.Nodes;
using Lessons.Cli.Install;
using Lessons.Testing;
using Xunit;

namespace Lessons.Cli.Tests.Install;

public sealed class A_folder_for_VS_Code
{
    [Fact]
    public void Asks_for_completions_of_CSharp()
    {
        // An object, language to list of characters: vscode-jupyter 2026.6, package.json. It looks for "c#", the kernelspec's language, and then for "csharp".
        var characters = Read("settings.json")["jupyter.completionTriggerCharacters"]!["csharp"]!.AsArray().Select(c => c!.GetValue<string>()).ToList();
        Assert.Contains(".", characters);
        Assert.All(characters, c => Assert.Single(c));
    }

    [Fact]
    public void Recommends_the_Jupyter_extension_and_not_the_retired_one()
    {
        Assert.Equal("""["ms-toolsai.jupyter"]""", Read("extensions.json")["recommendations"]!.ToJsonString());
        Assert.Equal("""["ms-dotnettools.dotnet-interactive-vscode"]""", Read("extensions.json")["unwantedRecommendations"]!.ToJsonString());
    }

    [Fact]
    public void Is_the_same_wherever_it_is_put()
    {
        using var folder = new TemporaryFolder();
        VsCodeFolder.Write(folder.Root);
        Assert.Equal(["extensions.json", "settings.json"], folder.Files(".vscode").Keys);
        Assert.All(folder.Files(".vscode"), f => Assert.Equal(File.ReadAllText(Repository.PathOf(".vscode", f.Key)), f.Value));
    }

    [Fact]
    public void Leaves_what_a_person_has_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Path.Combine(".vscode", "settings.json"), "{ }");
        VsCodeFolder.Write(folder.Root);
        Assert.Equal("{ }", folder.Files(".vscode")["settings.json"]);
    }

    [Fact]
    public void Stands_beside_notebooks_that_name_the_kernel() =>
        Assert.All(Directory.EnumerateFiles(Repository.PathOf("notebooks"), "*.ipynb"), f =>
        {
            var kernel = JsonNode.Parse(File.ReadAllText(f))!["metadata"]!["kernelspec"]!;
            Assert.Equal(("lessons-csharp", "Lessons (C#)", "C#"), (kernel["name"]!.GetValue<string>(), kernel["display_name"]!.GetValue<string>(), kernel["language"]!.GetValue<string>()));
        });

    private static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Repository.PathOf(".vscode", file)))!;
}
