namespace Lessons.Marking.Tests;

public sealed class The_marking_assembly
{
    [Fact]
    public void Knows_the_classroom_and_not_the_tool() =>
        Assert.Equal(
            ["Lessons", "Lessons.Classroom", "Lessons.Kernel", "Lessons.Teaching"],
            typeof(MarkingServer).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Lessons", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Shows_nothing_to_other_assemblies() => Assert.Empty(typeof(MarkingServer).Assembly.GetExportedTypes());
}
