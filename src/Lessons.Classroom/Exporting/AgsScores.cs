using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Classroom;

/// <summary>
/// Scores of LTI's Assignment and Grade Services 2.0, one object a learner, each to be posted to the line item's <c>scores</c> as <c>application/vnd.ims.lis.v1.score+json</c>
/// (1EdTech, "LTI Assignment and Grade Services", 3.4 Score publish service): <c>timestamp</c> in ISO 8601 with parts of a second, <c>scoreMaximum</c> wherever there is
/// <c>scoreGiven</c>, and <c>PendingManual</c> while a person has still to look.
/// </summary>
internal static class AgsScores
{
    // Names in every script stay readable; it is no part of a page.
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (byte[] Content, int Rows) Of(IReadOnlyList<OutMark> marks, IReadOnlyList<ChangeEntry> changes)
    {
        var scores = marks.Where(m => m.Row is not null && !m.IsHeldBack).Select(m => (JsonNode)Score(m, changes)).ToList();
        return ([.. JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. scores]), Form), (byte)'\n'], scores.Count);
    }

    private static JsonObject Score(OutMark mark, IReadOnlyList<ChangeEntry> changes)
    {
        var row = mark.Row!;
        var when = changes.Where(c => c.AttemptId == row.Attempt.Id && row.Attempt.Id != 0).Select(c => c.When).Append(row.Grading?.When ?? row.Attempt.HandedIn).Max();
        var score = new JsonObject { ["userId"] = mark.Student.Id };
        if (mark.Points is { } points)
        {
            score["scoreGiven"] = (decimal)Math.Round(points, 4);
            score["scoreMaximum"] = (decimal)Math.Round(mark.Of, 4);
        }

        if (mark.Comment.Length > 0)
        {
            score["comment"] = mark.Comment;
        }

        score["timestamp"] = Time(when);
        score["activityProgress"] = mark.IsFinished ? "Completed" : "Submitted";
        score["gradingProgress"] = mark.IsFinished ? "FullyGraded" : mark.IsMarked || row.Grading is { End: not GradingEnd.Graded } ? "PendingManual" : "Pending";
        score["submission"] = new JsonObject { ["submittedAt"] = Time(row.Attempt.HandedIn) };
        return score;
    }

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture);
}
