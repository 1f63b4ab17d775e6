using Lessons.Testing;
using PublicApiGenerator;
using Xunit;

namespace Lessons.Languages.Tests;

public sealed class The_assembly
{
    [Fact]
    public void Knows_the_kernel_and_nothing_of_lessons() =>
        Assert.Equal(["Lessons.Kernel"], typeof(OtherLanguages).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Lessons", StringComparison.Ordinal)));

    [Fact]
    public void Has_this_public_API() =>
        Golden.Match("Lessons.Languages.Tests", "public-api.txt", typeof(OtherLanguages).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
