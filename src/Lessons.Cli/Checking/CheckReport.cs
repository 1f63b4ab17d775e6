using System.Globalization;
using System.Text;
using Lessons.Classroom;
using Lessons.Teaching;

namespace Lessons.Cli.Checking;

/// <summary>What was found in lessons, for people: a line for each lesson, and one below it for each thing.</summary>
internal static class CheckReport
{
    /// <summary>Everything.</summary>
    public static string Of(CheckedPack pack)
    {
        var text = new StringBuilder();
        foreach (var (task, report) in pack.Lessons)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(report.Findings.Any(f => f.IsError) ? "✗" : "✓")} {task.Shown}: {About(report)}\n");
            foreach (var finding in report.Findings)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Line(task.Shown, finding)}\n");
            }
        }

        foreach (var finding in pack.Seeds)
        {
            text.Append(CultureInfo.InvariantCulture, $"✗ {finding.Sentence} [{finding.Rule}]\n");
        }

        var mutants = pack.Lessons.Where(l => l.Report.Mutants.Count > 0).ToList();
        if (mutants.Count > 0)
        {
            text.Append('\n').Append(MutantTable.Of([.. mutants.Select(l => l.Report)])).Append('\n');
        }

        var notes = pack.Findings.Count(f => !f.IsError);
        text.Append(CultureInfo.InvariantCulture, $"{Run.Count(pack.Lessons.Count, "lesson")} checked in {pack.Elapsed.TotalSeconds:0.0} s: {(pack.Errors == 0 ? "nothing to mend" : Run.Count(pack.Errors, "thing") + " to mend")}{(notes == 0 ? "" : ", " + Run.Count(notes, "note"))}.");
        return text.ToString();
    }

    /// <summary>One thing in one line: where, what, and by which rule.</summary>
    public static string Line(string shown, Finding finding)
    {
        var cell = finding.Cell is { } n ? string.Create(CultureInfo.InvariantCulture, $", cell {n}{(finding.CellId is { } id ? $" ({id})" : "")}") : "";
        var line = finding.Line is { } l ? string.Create(CultureInfo.InvariantCulture, $", line {l}") : "";
        return $"{(finding.IsError ? "✗" : "note:")} {shown}{cell}{line}: {finding.Sentence.ReplaceLineEndings(" ")} [{finding.Rule}]";
    }

    private static string About(LessonReport report)
    {
        var items = report.Lesson.Items;
        var counts = new (int Number, string Noun)[] { (items.OfType<Exercise>().Count(), "exercise"), (items.OfType<Quiz>().Count(), "quiz"), (items.OfType<WrittenAnswer>().Count(), "written answer") }
            .Where(c => c.Number > 0).Select(c => c is { Noun: "quiz", Number: > 1 } ? string.Create(CultureInfo.InvariantCulture, $"{c.Number} quizzes") : Run.Count(c.Number, c.Noun)).ToList();
        var grade = report.ReadingGrade is { } g ? string.Create(CultureInfo.InvariantCulture, $"; reads at grade {g:0.0}") : "";
        return counts.Count == 0 ? $"nothing to answer{grade}" : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)}; {report.Lesson.Points} points{grade}");
    }
}
