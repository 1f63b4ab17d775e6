using Lessons.Cli.Install;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>What a test needs that does not come with the .NET SDK. Without it the test is not run and says why; where CI is true, that is a failure.</summary>
internal static class Needs
{
    /// <summary>A Python that can import modules.</summary>
    /// <param name="modules">Their names, such as <c>nbclient</c>.</param>
    /// <returns>The program.</returns>
    public static async Task<string> PythonAsync(params string[] modules)
    {
        string?[] pythons = [Places.Here.OnPath("python3"), "/usr/bin/python3", Places.Here.OnPath("python")];
        foreach (var python in pythons.OfType<string>().Where(File.Exists).Distinct(StringComparer.Ordinal))
        {
            const string Find = "import importlib.util, sys; sys.exit(any(importlib.util.find_spec(m) is None for m in sys.argv[1:]))";
            if ((await Command.RunAsync(python, ["-c", Find, .. modules])).Code == 0)
            {
                return python;
            }
        }

        return Missing(
            $"no Python here has {string.Join(" and ", modules)}",
            $"On Debian or Ubuntu: apt-get install {string.Join(' ', modules.Select(m => $"python3-{m.Replace('_', '-')}"))}. Elsewhere: pip install {string.Join(' ', modules.Select(m => m == "notebook" ? "'notebook<7'" : m.Replace('_', '-')))}");
    }

    /// <summary>A Chromium.</summary>
    /// <returns>The program.</returns>
    public static string Chromium()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome"];
        return names.Select(Places.Here.OnPath).FirstOrDefault(p => p is not null) ?? Missing("there is no Chromium on the PATH", "On Debian: apt-get install chromium");
    }

    /// <summary>Signals, which Windows does not have.</summary>
    public static void Signals() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Not run: Windows has no signals.");

    private static string Missing(string what, string mend)
    {
        var sentence = $"Not run: {what}. {mend}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"{sentence} (CI is true, so it must be there.)");
        }

        Assert.Skip(sentence);
        return sentence;
    }
}
