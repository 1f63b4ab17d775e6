namespace Lessons.Cli.Starter;

/// <summary>How large a text may be, as the library reads it.</summary>
internal static class SeedLimit
{
    /// <summary>The largest text, in millions of bytes.</summary>
    public const double Mega = 20;
}
