using Lessons.Testing;
using PublicApiGenerator;
using Xunit;

namespace Lessons.Tests;

public class The_library
{
    [Fact]
    public void Has_this_public_face() =>
        Golden.Match("Lessons.Tests", "public-api.txt", typeof(Source).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }));

    [Fact]
    public void Knows_neither_the_kernel_nor_the_engine() =>
        Assert.DoesNotContain(typeof(Source).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Lessons.", StringComparison.Ordinal) || a.Name.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal));
}
