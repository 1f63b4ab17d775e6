namespace Lessons.Teaching.Tests;

/// <summary>The real seed text, loaded once.</summary>
internal static class Seed
{
    public static Source Tulip { get; } = Source.Load(Repository.PathOf("seeds", "tulip-revolution.txt"));
}
