using PublicApiGenerator;

namespace Lessons.Classroom.Tests;

public sealed class The_classroom_assembly
{
    [Fact]
    public void Knows_the_kernel_and_teaching_and_not_the_tool() =>
        Assert.Equal(
            ["Lessons", "Lessons.Kernel", "Lessons.Teaching"],
            typeof(LearnerCopy).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Lessons", StringComparison.Ordinal) || n.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Has_this_public_face() =>
        Golden.Match("Lessons.Classroom.Tests", "public-api.txt", typeof(LearnerCopy).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
