using System.Globalization;
using System.Text.Json;
using Lessons.Classroom;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>The page on which one item of one hand-in is marked.</summary>
/// <param name="now">Everybody's work.</param>
/// <param name="answers">Shows written answers.</param>
/// <param name="place">Where the teacher is.</param>
/// <param name="item">The question.</param>
/// <param name="sheet">The hand-in.</param>
internal sealed class MarkingPage(MarkedClass now, AnswerView answers, Place place, LessonItem item, Sheet sheet)
{
    /// <summary>The keys of rubric lines, in the order of the lines.</summary>
    private const string RubricKeys = "asdfghqwert";

    private string Label => now.Label(sheet, place.IsAnonymous);

    /// <summary>Writes it.</summary>
    /// <param name="token">What the page has to show to be allowed to write.</param>
    public async Task<Html> WriteAsync(string token)
    {
        var order = now.InOrder(place.IsAnonymous);
        var mark = now.Desk.Book.HandMarkOf(sheet.Row.Attempt, item.Id);
        return Layout.Page($"{Label} · {item.Id} · {now.Desk.Lesson.Id}", Html.Of($"""
            <a class="skip" href="#points">To the points</a>
            <header class="top">
            <p class="where"><a href="{place.Overview}">{now.Desk.Lesson.Id}</a> <span aria-hidden="true">›</span> <strong>{item.Id}</strong></p>
            <p class="filter"><span id="progress">{now.ProgressWords(item)}</span> {Filter()}</p>
            <p><a class="mode" href="{(place with { IsAnonymous = !place.IsAnonymous }).Question}">{(place.IsAnonymous ? "Show names" : "Hide names")}</a> <button type="button" id="help-open">Keys <kbd>?</kbd></button></p>
            </header>
            <main class="desk">
            <div class="work">
            {Learners(order)}
            {Question()}
            {await AnswerAsync()}
            {Automatic()}
            {Repairs()}
            </div>
            {Form(mark)}
            </main>
            {HelpDialog.Write(item is WrittenAnswer { Rubric.Count: > 0 })}
            """), token);
    }

    private Html Filter() => place.ShowsAll
        ? Html.Of($"""· <a href="{(place with { ShowsAll = false }).Question}">unmarked only</a> · <strong aria-current="true">everybody</strong>""")
        : Html.Of($"""· <strong aria-current="true">unmarked only</strong> · <a href="{(place with { ShowsAll = true }).Of(sheet)}">everybody</a>""");

    private Html Learners(IReadOnlyList<Sheet> order)
    {
        var at = order.ToList().FindIndex(s => s.Key == sheet.Key);
        var around = order.Skip(at + 1).Concat(order.Take(at)).Where(IsGoneThrough).ToList();
        // Where everybody is gone through, the list has an end; where it is what is left to do, the last is followed by the first.
        var next = place.ShowsAll ? order.ElementAtOrDefault(at + 1) : around.FirstOrDefault();
        var before = place.ShowsAll ? order.ElementAtOrDefault(at - 1) : order.Take(at).LastOrDefault(IsGoneThrough) ?? (order.Skip(at + 1).LastOrDefault(IsGoneThrough) is { } last && last != next ? last : null);
        return Html.Of($"""
            <nav class="learners" aria-label="Learners">
            {Step(before, "previous", "← Previous", "p")}
            <h1>{Label}</h1>
            {Step(next, "next", "Next →", "n")}
            </nav>
            {(next is null ? Html.Of($"""<p class="note">{(place.ShowsAll ? "This is the last one." : "No other one is unmarked.")}</p>""") : Html.None)}
            <details class="everybody"><summary>All {order.Count} learners</summary><ol>{Html.All(order.Select(Entry))}</ol></details>
            """);
    }

    private bool IsGoneThrough(Sheet one) => place.ShowsAll || one.Of(item) is Standing.Waiting;

    private Html Step(Sheet? to, string id, string words, string key) => to is null
        ? Html.Of($"""<span class="step none">{words}</span>""")
        : Html.Of($"""<a class="step" id="{id}" href="{place.Of(to)}">{words} <kbd>{key}</kbd></a>""");

    private Html Entry(Sheet one) => Html.Of($"""
        <li><a href="{(place with { ShowsAll = true }).Of(one)}" {(one.Key == sheet.Key ? Html.Of($"aria-current=\"page\"") : Html.None)}>{now.Label(one, place.IsAnonymous)}</a> <span>{Words(one)}</span></li>
        """);

    private string Words(Sheet one) => one.Of(item) switch
    {
        Standing.Marked => $"✓ {PointsText.Count(one.ByHand(item)!.Points)}",
        Standing.Waiting => "○ unmarked",
        Standing.NotAnswered => "– not answered",
        Standing.ByCheck => $"◇ {PointsText.Count(one.Automatic(item)!.Points)} by the check",
        _ => "… not graded yet",
    };

    private Html Question()
    {
        var asked = item switch { WrittenAnswer w => w.Question, Quiz q => q.Question, Exercise e => e.Stub, _ => "" };
        return Html.Of($"""
            <details class="question" open><summary>{OverviewPage.Kind(item)}, {PointsText.Count(item.Points)}</summary>{(item is Exercise ? Html.Of($"<pre tabindex=\"0\"><code>{asked}</code></pre>") : Html.Of($"<p>{asked}</p>"))}</details>
            """);
    }

    private async Task<Html> AnswerAsync()
    {
        if (sheet.Read() is { Problem: { } problem })
        {
            return Html.Of($"""<p class="note">{problem}</p>""");
        }

        var text = sheet.Answer(item)!;
        text = place.IsAnonymous ? now.Names.Without(text) : text;
        return Html.Of($"""
            <h2>Answer</h2>
            {(item is WrittenAnswer written ? await answers.ShowAsync(written, text)
                : text.Trim().Length == 0 ? Html.Of($"""<p class="none">Nothing is written here.</p>""")
                : Html.Of($"""<pre class="code" tabindex="0" aria-label="The learner's cell"><code>{text}</code></pre>"""))}
            {(item is WrittenAnswer && now.Desk.SourceProblem is { } why ? Html.Of($"""<p class="note">{why}</p>""") : Html.None)}
            """);
    }

    // Of a written answer a check says what is marked above, and better.
    private Html Automatic()
    {
        if (sheet.Row.Grading is { End: not GradingEnd.Graded })
        {
            return Html.Of($"""<section class="check"><h2>Grading</h2><p>Could not be graded: {OverviewPage.Reason(now, sheet, place.IsAnonymous)}</p></section>""");
        }

        var unstable = sheet.Row.Grading is { IsUnstable: true } ? Html.Of($"""<p class="note">Two gradings of this hand-in gave two results. Look at it before you rely on its points.</p>""") : Html.None;
        return sheet.Automatic(item) is not { } automatic || item is WrittenAnswer ? unstable : Html.Of($"""
            {unstable}
            <section class="check"><h2>What the check said</h2><p><strong>{Outcome(automatic)}</strong>, {PointsText.Write(automatic.Points)} of {PointsText.Count(automatic.Of)}</p>
            <ul>{Html.All(automatic.Sentences.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(s => Html.Of($"<li>{(place.IsAnonymous ? now.Names.Without(s) : s)}</li>")))}</ul></section>
            """);
    }

    private static string Outcome(AutomaticMark mark) => mark.Outcome switch
    {
        nameof(Teaching.Outcome.Passed) => "✓ Right",
        nameof(Teaching.Outcome.Failed) => "✗ Not right",
        nameof(Teaching.Outcome.CheckBroken) => "! The check could not judge it",
        _ => "– Not answered",
    };

    private Html Repairs() => sheet.Read().Answers?.Repairs is { Count: > 0 } repairs ? Html.Of($"""
        <details class="repairs"><summary>The notebook was repaired in {(repairs.Count == 1 ? "one place" : $"{repairs.Count} places")}</summary><ul>{Html.All(repairs.Select(r => Html.Of($"<li>{(place.IsAnonymous ? now.Names.Without(r) : r)}</li>")))}</ul></details>
        """) : Html.None;

    private Html Form(HandMark mark)
    {
        var seen = JsonSerializer.Serialize(SavedMark.Of(mark), MarkingJson.Default.SavedMark);
        var byCheck = sheet.Automatic(item) is { NeedsTeacher: false } automatic ? Html.Of($"""<p class="hint">Without points of yours, the check's count: {PointsText.Write(automatic.Points)}.</p>""") : Html.None;
        return Html.Of($"""
            <form class="marking" id="marking" aria-label="Mark" data-key="{sheet.Key}" data-item="{item.Id}" data-of="{PointsText.Write(item.Points)}" data-seen="{seen}" autocomplete="off">
            <noscript><p class="note">{Layout.NeedsScript}</p></noscript>
            <div class="points"><label for="points">Points</label> <input id="points" name="points" inputmode="decimal" value="{PointsText.Write(mark.Points)}" maxlength="40" aria-describedby="points-of points-problem"> <span id="points-of">of {PointsText.Write(item.Points)}</span></div>
            <p id="points-problem" class="problem" role="alert"></p>
            {byCheck}
            {Rubric(mark)}
            <div class="comment"><label for="comment">Comment for the learner</label> <kbd>c</kbd><textarea id="comment" name="comment" rows="6" dir="auto">{new Html($"\n{Html.Of($"{mark.Comment}").Text}")}</textarea></div>
            <p class="keep"><button type="button" id="keep">Keep this comment <kbd>k</kbd></button></p>
            <section aria-labelledby="kept-title" id="kept-section"><h2 id="kept-title">Kept comments</h2><ul id="kept" data-kept="{JsonSerializer.Serialize(now.Desk.Book.KeptComments(now.Desk.Assignment.Lesson, item.Id), MarkingJson.Default.IReadOnlyListString)}"></ul><p id="kept-none" class="hint">None yet. Keep a comment, and it is offered for every learner at this question.</p></section>
            <div id="conflict" class="conflict" role="alert" hidden><p id="conflict-words"></p><p><button type="button" id="conflict-mine">Keep mine</button> <button type="button" id="conflict-theirs">Take that one</button></p></div>
            <p id="status" role="status" class="status">{(mark.Points is null && mark.Comment.Length == 0 ? "Saves as you type" : "Saved")}</p>
            </form>
            """);
    }

    private Html Rubric(HandMark mark)
    {
        if (item is not WrittenAnswer { Rubric: { Count: > 0 } rubric })
        {
            return Html.None;
        }

        var ticked = mark.Rubric.Split(',');
        return Html.Of($"""
            <fieldset class="rubric"><legend>Rubric</legend>
            {Html.All(rubric.Select((row, i) => Html.Of($"""
                <label><input type="checkbox" class="line" value="{i + 1}" data-points="{PointsText.Write(row.Points)}" {(ticked.Contains((i + 1).ToString(CultureInfo.InvariantCulture)) ? Html.Of($"checked") : Html.None)}> <strong>+{PointsText.Write(row.Points)}</strong> <span>{row.Text}</span> {(i < RubricKeys.Length ? Html.Of($"<kbd>{RubricKeys[i].ToString()}</kbd>") : Html.None)}</label>
                """)))}
            </fieldset>
            """);
    }
}
