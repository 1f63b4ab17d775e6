namespace Lessons.Teaching;

/// <summary>What can be seen when a check is run by itself.</summary>
/// <param name="Text">The exercise cell's text as the notebook has it now, without the directive; null when it cannot be seen.</param>
/// <param name="Variables">The session's variables now.</param>
public sealed record Present(string? Text, IReadOnlyDictionary<string, Variable> Variables);

/// <summary>Notices runs out of order: a check says nothing of an exercise that has changed, or was not run since.</summary>
internal static class Staleness
{
    /// <summary>What to say when the last run no longer stands; null when it does.</summary>
    public static Told? Told(Exercise exercise, Attempt? last, Present now)
    {
        if (last is null)
        {
            return new("Stale.NotRun", exercise.Id);
        }

        if (now.Text is { } text && CodeText.WithoutSpace(text) != CodeText.WithoutSpace(last.Code))
        {
            return new("Stale.Changed", exercise.Id);
        }

        // A later cell gave one of the exercise's own variables another value, or changed what is in it.
        var overwritten = last.Variables.Values
            .Where(v => CodeSearch.Mentions(last.Tree, v.Name) && now.Variables.TryGetValue(v.Name, out var current) && !(Same(v.Value, current.Value) && HoldsSame(last, v.Name, current.Value)))
            .Select(v => v.Name).Order(StringComparer.Ordinal).ToList();
        return overwritten.Count > 0 ? new("Stale.Overwritten", exercise.Id, string.Join(", ", overwritten.Select(n => $"`{n}`"))) : null;
    }

    private static bool HoldsSame(Attempt last, string name, object? now) => !last.Held.TryGetValue(name, out var then) || Contents.Of(now) is not { } contents || Contents.AreSame(then, contents);

    private static bool Same(object? then, object? now) => ReferenceEquals(then, now) || Equals(then, now);
}
