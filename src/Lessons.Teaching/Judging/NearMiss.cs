namespace Lessons.Teaching;

/// <summary>What a near miss is met with: what <c>#!wrong</c> tells an author.</summary>
/// <param name="IsMet">Whether it fails, and is met with the words that it must be met with.</param>
/// <param name="Notice">Which words it is met with.</param>
public sealed record NearMiss(bool IsMet, Notice Notice)
{
    internal static NearMiss Of(Grade grade, string says, TeachingWords words)
    {
        var told = grade.Sentences.Concat(grade.Parts.Where(p => !p.Holds).Select(p => p.Sentence)).ToList();
        return grade.Outcome is Outcome.Passed ? new(false, new(words, words.Say("Wrong.Passes", grade.Id, says)))
            : told.Find(t => t.Contains(says, StringComparison.OrdinalIgnoreCase)) is { } met ? new(true, new(words, words.Say("Wrong.Met", grade.Id, met)))
            : new(false, new(words, words.Say("Wrong.Other", grade.Id, says, string.Join(' ', told))));
    }
}
