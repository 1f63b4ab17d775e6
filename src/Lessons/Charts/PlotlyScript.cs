using System.Text.RegularExpressions;
using Plotly.NET;

namespace Lessons;

/// <summary>plotly.js, for a page that wants its charts interactive and has no network.</summary>
public static partial class PlotlyScript
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>The whole of plotly.js (about 3.6 million characters), safe to put between <c>&lt;script&gt;</c> and its end tag; once per page is enough.</summary>
    public static string Text => Loaded.Value;

    private static string Load()
    {
        // The name holds plotly's version, which changes with the package.
        var assembly = typeof(Trace).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith(".min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);

        // In a JavaScript string or pattern \/ and \! mean the same as / and !, but HTML no longer sees a tag or a comment.
        return TagStart().Replace(reader.ReadToEnd(), @"<\$1");
    }

    [GeneratedRegex("<(/script|!--)", RegexOptions.IgnoreCase)]
    private static partial Regex TagStart();
}
