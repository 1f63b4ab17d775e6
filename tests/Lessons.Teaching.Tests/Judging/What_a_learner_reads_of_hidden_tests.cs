using System.Globalization;
using System.Text;

namespace Lessons.Teaching.Tests.Judging;

public sealed class What_a_learner_reads_of_hidden_tests
{
    private const string Visible = "Expect.Value<double>(\"share\").Within(0.5).Of(0.92).When(v => v > 1, \"That is a count.\").Praising(\"More than nine of ten.\");";
    private const string Secret = "zqxv";

    private static readonly string[] Codes = ["double share = 69;", "double share = 0.7;", "double share = 0.92;", "double share = ____;", "double share = \"x\";", "throw new System.Exception(\"mine\");"];

    [Fact]
    public async Task Is_whether_they_held_and_no_more()
    {
        var text = new StringBuilder();
        foreach (var check in (string[])
        [
            $"{Visible}\n// BEGIN HIDDEN TESTS\nExpect.That(() => share > 0.9, \"{Secret}: above 0.9\").Praising(\"{Secret} praise\");\n// END HIDDEN TESTS",
            $"// BEGIN HIDDEN TESTS\nExpect.Value<double>(\"share\").Within(0.001).Of(0.92).Feedback(\"Think of all the seats.\").Otherwise(\"{Secret}\");\n// END HIDDEN TESTS\n{Visible}",
            $"{Visible.Replace(";", ".Points(1);", StringComparison.Ordinal)}\n// BEGIN HIDDEN TESTS\nforeach (var least in new[] {{ 0.8, 0.9 }}) {{ Expect.That(() => share > least, \"{Secret} \" + least).Points(1); }}\n// END HIDDEN TESTS",
            $"{Visible}\n// BEGIN HIDDEN TESTS\nExpect.Code.ContainsCall(\"{Secret}\");",
            $"{Visible}\n// BEGIN HIDDEN TESTS\nthrow new System.Exception(\"{Secret}\");\n// END HIDDEN TESTS",
        ])
        {
            text.Append(CultureInfo.InvariantCulture, $"=== {check.ReplaceLineEndings("\n    ")}\n\n");
            foreach (var code in Codes)
            {
                var grade = await Bench.Grade(check, code);
                Assert.All(grade.Feedback, f => Assert.DoesNotContain(Secret, f, StringComparison.Ordinal));
                Assert.NotEmpty(grade.Feedback);
                text.Append(CultureInfo.InvariantCulture, $"    {code}\n{grade.Outcome}, {grade.Points} of {grade.Of}\n  {string.Join("\n  ", grade.Feedback)}\n\n");
            }
        }

        Golden.Match("Lessons.Teaching.Tests", "grades/hidden.txt", text.ToString());
    }

    [Fact]
    public async Task Is_the_same_as_before_where_nothing_is_hidden()
    {
        foreach (var code in Codes)
        {
            var grade = await Bench.Grade(Visible, code);
            Assert.Equal(grade.Sentences, grade.Feedback);
        }
    }

    [Fact]
    public async Task Does_not_change_what_the_teacher_reads()
    {
        var grade = await Bench.Grade($"{Visible}\n// BEGIN HIDDEN TESTS\nExpect.That(() => share > 0.9, \"{Secret}: above 0.9\");\n// END HIDDEN TESTS", "double share = 0.7;");
        Assert.Equal([$"{Secret}: above 0.9"], grade.Sentences);
    }
}
