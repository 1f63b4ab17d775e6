using System.Text.RegularExpressions;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>jupyter_client, and the tests that Jupyter has for kernels.</summary>
public sealed partial class A_client_of_Jupyter(InstalledKernel installed)
{
    public static TheoryData<string> Tests => [.. Names().Matches(File.ReadAllText(Python.File("clients.py"))).Select(m => m.Value)];

    [Theory]
    [MemberData(nameof(Tests))]
    public async Task Holds(string test)
    {
        var of = test.Contains("names_it", StringComparison.Ordinal) || test.Contains("has_the_name", StringComparison.Ordinal) ? "TheListOfKernels" : "AClient";
        var told = Assert.Single(await Python.TestsAsync(installed, $"clients.{of}.{test}", "jupyter_client"));
        Assert.True(told.Outcome == "passed", told.Why);
    }

    [Fact]
    public async Task Finds_nothing_to_mend_with_jupyter_kernel_test_and_skips_none()
    {
        var told = await Python.TestsAsync(installed, "kernel_tests", "jupyter_client", "jupyter_kernel_test");
        Assert.All(told, t => Assert.True(t.Outcome == "passed", $"{t.Test} {t.Outcome}: {t.Why}"));
        string[] all =
        [
            "test_clear_output", "test_completion", "test_display_data", "test_error", "test_execute_result", "test_execute_stderr",
            "test_execute_stdout", "test_history", "test_inspect", "test_is_complete", "test_kernel_info", "test_pager",
        ];
        Assert.Superset(all.ToHashSet(StringComparer.Ordinal), told.Select(t => t.Test).ToHashSet(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"(?<=def )test_\w+")]
    private static partial Regex Names();
}
