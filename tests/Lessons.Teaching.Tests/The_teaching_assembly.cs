using PublicApiGenerator;

namespace Lessons.Teaching.Tests;

public sealed class The_teaching_assembly
{
    [Fact]
    public void Knows_the_library_and_no_kernel() =>
        Assert.Equal(["Lessons"], typeof(Lesson).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Lessons", StringComparison.Ordinal) || n.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal)));

    [Fact]
    public void Has_this_public_face() =>
        Golden.Match("Lessons.Teaching.Tests", "public-api.txt", typeof(Lesson).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
