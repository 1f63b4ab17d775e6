using Lessons.Kernel.Language;
using Lessons.Testing;
using PublicApiGenerator;
using Xunit;

namespace Lessons.Kernel.Tests;

public sealed class The_kernel_assembly
{
    [Fact]
    public void Knows_nothing_of_lessons() =>
        Assert.DoesNotContain(typeof(ILanguage).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Lessons", StringComparison.Ordinal));

    [Fact]
    public void Has_this_public_API() =>
        Golden.Match("Lessons.Kernel.Tests", "public-api.txt", typeof(ILanguage).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));

    [Fact]
    public void Names_the_engine_in_few_files()
    {
        var files = Directory.GetFiles(Repository.PathOf("src", "Lessons.Kernel"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && File.ReadAllText(f).Contains("Microsoft.DotNet.Interactive", StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);
        Assert.Equal(["CSharpKernel.cs", "CellConsole.cs", "DotNetLanguage.cs", "EngineDisplays.cs", "EngineFormatter.cs", "RunCell.cs", "ScriptReferences.cs", "StandardUsings.cs", "ValueView.cs"], files);
    }
}
