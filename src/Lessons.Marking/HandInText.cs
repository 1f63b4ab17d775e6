using System.Security.Cryptography;
using Lessons.Classroom;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>What was read of one hand-in.</summary>
/// <param name="Answers">The answers; null when they cannot be read.</param>
/// <param name="Problem">Why they cannot be read; null when they can.</param>
internal sealed record HandInText(HandInAnswers? Answers, string? Problem)
{
    /// <summary>Reads a hand-in as grading does, and runs nothing of it.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="sha256">What its notebook had when it was received.</param>
    /// <param name="lesson">The lesson.</param>
    /// <param name="release">The notebook as it was handed out to this student.</param>
    public static HandInText Read(string folder, string sha256, Lesson lesson, Notebook release)
    {
        var file = Path.Combine(folder, HandIn.Notebook);
        try
        {
            var bytes = File.ReadAllBytes(file);
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(bytes)), sha256, StringComparison.OrdinalIgnoreCase))
            {
                return new(null, "The hand-in's file was changed since it was collected. Put the collected file back, or collect it again.");
            }

            var submission = SubmissionFile.Read(bytes, HandIn.Notebook);
            var answers = HandInAnswers.Of(lesson, release, submission.Notebook);
            return new(answers with { Repairs = [.. submission.Told, .. answers.Repairs] }, null);
        }
        catch (CourseException e)
        {
            return new(null, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, "The hand-in's file is not there, or it may not be read. Collect the hand-in again.");
        }
    }
}
