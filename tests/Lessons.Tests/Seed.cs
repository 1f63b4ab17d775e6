using Lessons.Testing;

namespace Lessons.Tests;

/// <summary>The real seed text, loaded once.</summary>
internal static class Seed
{
    public static Source Tulip { get; } = Source.Load(Repository.PathOf("seeds", "tulip-revolution.txt"));

    /// <summary>Rows of a file in data/, counted by hand and by other programs: what the library is measured against.</summary>
    public static Microsoft.Data.Analysis.DataFrame Counted(string name) => Data.Load(Repository.PathOf("tests", "Lessons.Tests", "data", name));
}
