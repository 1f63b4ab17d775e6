namespace Lessons.Teaching;

/// <summary>How far a learner is with one item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Best">The best outcome there was; null when it was not tried.</param>
/// <param name="Points">The most points it got.</param>
/// <param name="Kinds">The kinds of the tries since the last success, oldest first.</param>
/// <param name="FailedTries">How many tries have failed.</param>
/// <param name="Tries">How many tries there were.</param>
/// <param name="Hints">How many hints were given.</param>
/// <param name="IsStale">Whether it was answered before what is asked changed, and not since.</param>
public sealed record ItemProgress(LessonItem Item, Outcome? Best, double Points, IReadOnlyList<string> Kinds, int FailedTries, int Tries, int Hints, bool IsStale)
{
    /// <summary>Whether there is nothing left to do, as far as a machine can tell.</summary>
    public bool IsDone => Best is Outcome.Passed;

    internal static ItemProgress Of(LessonItem item, IEnumerable<ProgressEvent> events)
    {
        var all = events.Where(e => string.Equals(e.Item, item.Id, StringComparison.OrdinalIgnoreCase)).ToList();
        var now = all.Where(e => e.Content == item.Content).ToList();
        var tries = now.Where(e => e.Event is ProgressEvents.Result or ProgressEvents.Question && e.Outcome is Outcome.Passed or Outcome.Failed).ToList();
        return new(
            item,
            tries.Count == 0 ? null : tries.Exists(t => t.Outcome is Outcome.Passed) ? Outcome.Passed : Outcome.Failed,
            tries.Select(t => Math.Clamp(t.Points ?? 0, 0, item.Points)).DefaultIfEmpty(0).Max(),
            [.. tries.Skip(tries.FindLastIndex(t => t.Outcome is Outcome.Passed) + 1).Select(t => t.Kind ?? "")],
            tries.Count(t => t.Outcome is Outcome.Failed),
            tries.Count,
            now.Where(e => e.Event is ProgressEvents.Hint).Select(e => e.Label).Distinct().Count(),
            tries.Count == 0 && all.Exists(e => e.Content != item.Content && e.Outcome is Outcome.Passed or Outcome.Failed));
    }
}
