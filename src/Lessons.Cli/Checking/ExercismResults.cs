using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Classroom;
using Lessons.Teaching;

namespace Lessons.Cli.Checking;

/// <summary>What was found in lessons, in the shape of Exercism's test runners (version 3): a test for each lesson and rule, the lesson's number as its task.</summary>
internal static class ExercismResults
{
    // Exercism asks for no more than this of an output.
    private const int LongestOutput = 500;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON.</summary>
    public static string Of(CheckedPack pack)
    {
        var tests = new JsonArray();
        foreach (var ((_, report), task) in pack.Lessons.Select((l, i) => (l, i + 1)))
        {
            foreach (var (rule, holds) in LessonChecker.Rules)
            {
                tests.Add(Test($"{report.Name}: {holds}", [.. report.Findings.Where(f => f.Rule == rule)], CodeOf(report, rule), task));
            }
        }

        if (pack.Lessons.Count > 0)
        {
            tests.Add(Test("every seed has its provenance", pack.Seeds, "", null));
        }

        return new JsonObject { ["version"] = 3, ["status"] = pack.Errors == 0 ? "pass" : "fail", ["message"] = null, ["tests"] = tests }.ToJsonString(Layout);
    }

    /// <summary>The JSON when nothing could be looked at.</summary>
    /// <param name="why">The sentence.</param>
    public static string Error(string why) => new JsonObject { ["version"] = 3, ["status"] = "error", ["message"] = why, ["tests"] = new JsonArray() }.ToJsonString(Layout);

    private static JsonObject Test(string name, IReadOnlyList<Finding> findings, string code, int? task)
    {
        var (errors, notes) = (findings.Where(f => f.IsError).ToList(), findings.Where(f => !f.IsError).ToList());
        var test = new JsonObject
        {
            ["name"] = name,
            ["status"] = errors.Count == 0 ? "pass" : "fail",
            ["message"] = errors.Count == 0 ? null : string.Join('\n', errors.Select(Place)),
            ["output"] = notes.Count == 0 ? null : Cut(string.Join('\n', notes.Select(Place))),
            ["test_code"] = code,
        };
        if (task is not null)
        {
            test["task_id"] = task;
        }

        return test;
    }

    // The checks' own text belongs to the rules that are about them.
    private static string CodeOf(LessonReport report, string rule) =>
        rule is "solution" or "wrong" or "mutants" ? string.Join("\n\n", report.Lesson.Items.OfType<Exercise>().Select(e => e.Check).OfType<Check>().Select(c => $"#!check {c.Id}\n{c.Text}")) : "";

    private static string Place(Finding finding) => $"{(finding.Cell is { } cell ? $"cell {cell}{(finding.CellId is { } id ? $" ({id})" : "")}{(finding.Line is { } line ? $", line {line}" : "")}: " : "")}{finding.Sentence}";

    private static string Cut(string text) => text.Length <= LongestOutput ? text : text[..(LongestOutput - 1)] + "…";
}
