namespace Lessons.Marking;

/// <summary>The list of keys.</summary>
internal static class HelpDialog
{
    private static readonly (string[] Keys, string Does)[] All =
    [
        (["n", "→"], "next learner"),
        (["p", "←"], "previous learner"),
        (["0", "…", "9"], "write points; , or . for decimals, and then n goes on"),
        (["c"], "write the comment"),
        (["Ctrl", "Enter"], "from the comment to the next learner"),
        (["Esc"], "out of the comment or the points"),
        (["k"], "keep the comment, or the part that you have selected"),
        (["Shift", "1", "…", "9"], "put in a kept comment"),
        (["?"], "show this list"),
    ];

    private static readonly (string[] Keys, string Does) Rubric = (["a", "s", "d", "…"], "tick a line of the rubric, or take the tick away");

    /// <summary>Writes it.</summary>
    /// <param name="hasRubric">Whether there are rubric lines to tick.</param>
    public static Html Write(bool hasRubric) => Html.Of($"""
        <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">Keys</h2>
        <table><tbody>
        {Html.All(All.Concat(hasRubric ? [Rubric] : []).Select(Row))}
        </tbody></table>
        <p><label><input type="checkbox" id="keys-on" checked> Single keys work on this page</label></p>
        <p><button type="button" id="help-close">Close</button></p>
        </dialog>
        """);

    private static Html Row((string[] Keys, string Does) row) => Html.Of($"<tr><th scope=\"row\">{Html.All(row.Keys.Select(k => k == "…" ? Html.Of($" … ") : Html.Of($"<kbd>{k}</kbd> ")))}</th><td>{row.Does}</td></tr>");
}
