using Xunit;

namespace Lessons.Cli.Tests.Verbs;

/// <summary>Tests that run notebooks: one after another, because the current folder is one for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Running
{
    public const string Name = "running notebooks";
}
