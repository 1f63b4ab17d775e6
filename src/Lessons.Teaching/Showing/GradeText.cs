using System.Globalization;
using System.Text;

namespace Lessons.Teaching;

/// <summary>A grade in plain words: a sign and the outcome, the points, then the sentences.</summary>
internal static class GradeText
{
    public static string Of(Grade grade)
    {
        var words = grade.Words;
        var text = new StringBuilder($"{Sign(grade.Outcome)} {Head(grade)}\n");
        foreach (var sentence in grade.Sentences)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Indented(sentence)}\n");
        }

        foreach (var part in grade.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {(part.Holds ? "✓" : "✗")} {words.Say("Grade.PartPoints", part.Points, part.Of)} {Indented(part.Sentence)}\n");
        }

        if (grade.Next is { } next)
        {
            text.Append(CultureInfo.InvariantCulture, $"  → {Indented(next)}\n");
        }

        if (grade.ForAuthor is { } details)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {words.Say("Grade.ForAuthor")} {Indented(details)}\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The outcome and the points, in one line.</summary>
    public static string Head(Grade grade)
    {
        var words = grade.Words;
        var points = grade.IsForTeacher ? words.Say("Grade.TeacherPoints", grade.Of)
            : grade.Counts ? words.Say("Grade.Points", grade.Points, grade.Of)
            : words.Say("Grade.NotCounted");
        return $"{words.Say(Name(grade))} · {grade.Id} · {points}";
    }

    /// <summary>A sign for those who see it, never the only one to tell.</summary>
    public static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "✓",
        Outcome.Failed => "✗",
        Outcome.NotAnswered => "○",
        _ => "!",
    };

    private static string Name(Grade grade) =>
        grade is { Outcome: Outcome.Failed, Points: > 0 } ? "Grade.Partly"
        : grade is { Outcome: Outcome.Passed, IsForTeacher: true } ? "Grade.Complete"
        : "Grade." + grade.Outcome;

    private static string Indented(string text) => text.ReplaceLineEndings("\n  ");
}
