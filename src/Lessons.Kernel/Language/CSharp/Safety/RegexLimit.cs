namespace Lessons.Kernel.Language.CSharp;

/// <summary>How long one match of a regular expression may take in this process. Nothing can stop a match from outside, and some would take years.</summary>
internal static class RegexLimit
{
    // .NET reads this once, before its first expression, so it holds where the session is made early. It takes a TimeSpan, not text as in a config file.
    private static readonly Lazy<bool> Installed = new(() =>
    {
        const string Name = "REGEX_DEFAULT_MATCH_TIMEOUT";
        if (AppContext.GetData(Name) is null)
        {
            AppDomain.CurrentDomain.SetData(Name, TimeSpan.FromSeconds(1));
        }

        return true;
    });

    /// <summary>Sets the limit, unless the program that hosts the session has set one.</summary>
    public static bool EnsureInstalled() => Installed.Value;
}
