using System.Text.RegularExpressions;

namespace Lessons.Cli.Tests;

/// <summary>The tool, run in this process as a person in a folder would run it.</summary>
internal static partial class Tool
{
    public static Task<Ended> RunAsync(TemporaryFolder folder, params string[] args) => RunAsync(folder.Root, CancellationToken.None, args);

    public static Task<Ended> RunInAsync(string language, TemporaryFolder folder, params string[] args) => RunAsync(folder.Root, language, args, CancellationToken.None);

    public static Task<Ended> RunAsync(string folder, CancellationToken interrupt, params string[] args) => RunAsync(folder, "en", args, interrupt);

    private static async Task<Ended> RunAsync(string folder, string language, string[] args, CancellationToken interrupt)
    {
        using var @out = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await LessonsApp.RunAsync(args, new Screen(@out, error, folder, Live: false) { Variable = name => name == LearnerLanguage.Variable ? language : null }, interrupt);
        return new Ended(code, Same(@out.ToString(), folder), Same(error.ToString(), folder));
    }

    // What differs from run to run: where the folder is and how long it took. In JSON a \ is no part of a path.
    private static string Same(string text, string folder)
    {
        var same = Seconds().Replace(text.Replace(folder, "FOLDER", StringComparison.Ordinal), "N s");
        return same.StartsWith('{') ? same : same.Replace('\\', '/');
    }

    [GeneratedRegex(@"\d+\.\d s\b")]
    private static partial Regex Seconds();
}

/// <summary>How the tool ended.</summary>
internal sealed record Ended(int Code, string Out, string Error);
