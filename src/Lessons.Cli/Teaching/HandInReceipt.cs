using System.Globalization;
using Lessons.Classroom;
using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>What a learner reads after handing in.</summary>
internal static class HandInReceipt
{
    /// <summary>A few lines: the file, its fingerprint and time, and what is answered.</summary>
    /// <param name="package">The hand-in.</param>
    /// <param name="shown">The file, as a person writes it.</param>
    /// <param name="words">The learner's language.</param>
    public static string Of(HandInPackage package, string shown, TeachingWords words)
    {
        var manifest = package.Manifest;
        string?[] lines =
        [
            words.Say("Submit.Done", shown),
            words.Say("Submit.Receipt", manifest.Sha256[..12], Time(manifest.HandedIn), Time(package.Saved)),
            words.Say("Submit.Answered", manifest.Answered.Count, manifest.Answered.Count + manifest.Unanswered.Count),
            manifest.Unanswered.Count > 0 ? words.Say("Submit.Unanswered", string.Join(", ", manifest.Unanswered)) : null,
            package.IsBehind ? words.Say("Submit.Behind") : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
