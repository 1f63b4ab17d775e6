namespace Lessons.Teaching;

/// <summary>Tells that a run did not come to its end; the session has said under the cell why.</summary>
internal static class RunErrors
{
    /// <summary>What to say.</summary>
    public static Told Told(AttemptError error)
    {
        var id = error.End switch
        {
            AttemptEnd.DoesNotCompile => "Runs.DoesNotCompile",
            AttemptEnd.Threw => "Runs.Threw",
            _ => "Runs.Stopped",
        };

        // The directive is line 1 of the cell.
        return error.Line is { } line ? new(id + ".Line", line + 1) : new(id);
    }
}
