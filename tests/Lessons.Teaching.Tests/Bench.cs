using System.Globalization;
using System.Text;

namespace Lessons.Teaching.Tests;

/// <summary>An exercise with its check, and what learners write.</summary>
internal static class Bench
{
    public static Exercise Exercise(string check, string stub = "double share = ____;", double points = 2, string options = "") =>
        (Exercise)LessonReader.Read([new($"#!exercise seat-share --points {points.ToString(CultureInfo.InvariantCulture)}\n{stub}"), new($"#!check seat-share {options}\n{check}")], "test", TeachingWords.English).Lesson.Items[0];

    public static async Task<Grade> Grade(string check, string code, TeachingWords? words = null, string options = "", params string[] before)
    {
        var session = new ScriptSession();
        foreach (var cell in before)
        {
            Assert.Null((await session.RunAsync(cell, TestContext.Current.CancellationToken)).Error);
        }

        return (await new Judge(session, words ?? TeachingWords.English).TryAsync(Exercise(check, options: options), code, TestContext.Current.CancellationToken)).Grade;
    }

    /// <summary>Each code with the grade it gets, for a golden file.</summary>
    public static async Task<string> Transcript(params (string Check, string[] Codes)[] cases)
    {
        var text = new StringBuilder();
        foreach (var (check, codes) in cases)
        {
            text.Append(CultureInfo.InvariantCulture, $"=== {check.ReplaceLineEndings("\n    ")}\n\n");
            foreach (var code in codes)
            {
                var grade = await Grade(check, code);
                text.Append(CultureInfo.InvariantCulture, $"    {code.ReplaceLineEndings("\n    ")}\n{grade}\n  [{grade.Stage}, {grade.Kind}]\n\n");
            }
        }

        return text.ToString();
    }
}
