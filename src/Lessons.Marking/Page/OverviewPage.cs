using Lessons.Classroom;
using Lessons.Teaching;

namespace Lessons.Marking;

/// <summary>The first page: the questions of a lesson, and how far each is.</summary>
internal static class OverviewPage
{
    /// <summary>Writes it.</summary>
    public static Html Write(MarkedClass now, bool anonymous, string token)
    {
        var lesson = now.Desk.Lesson;
        var waiting = lesson.Items.Where(i => now.Progress(i).All > 0).ToList();
        var others = lesson.Items.Except(waiting).ToList();
        return Layout.Page($"Marking {lesson.Id}", Html.Of($"""
            <header class="top"><p class="where">{lesson.Id}</p>{ModeLink(anonymous)}</header>
            <main class="overview">
            <h1>{lesson.Title}</h1>
            {(waiting.Count == 0 ? Html.Of($"""<p>Nothing waits for you. {(now.Sheets.Count == 0 ? $"No hand-ins were collected yet: lessons collect {lesson.Id} FOLDER" : $"Checks have given all points, or nothing is graded yet: lessons grade {lesson.Id}")}</p>""") : Html.Of($"""<p>Choose a question. You see one question across all learners.</p><ul class="questions">{Html.All(waiting.Select(i => Row(now, i, anonymous)))}</ul>"""))}
            {Ungraded(now)}
            {Failed(now, anonymous)}
            {(others.Count == 0 ? Html.None : Html.Of($"""<details><summary>Questions that wait for nobody</summary><ul class="questions">{Html.All(others.Select(i => Row(now, i, anonymous, all: true)))}</ul></details>"""))}
            </main>
            """), token);
    }

    /// <summary>What an item is, in a word.</summary>
    public static string Kind(LessonItem item) => item switch { Exercise => "exercise", Quiz => "quiz", _ => "written answer" };

    private static Html ModeLink(bool anonymous) => Html.Of($"""<p><a class="mode" href="/{(anonymous ? "named" : "anonymous")}">{(anonymous ? "Show names" : "Hide names")}</a></p>""");

    private static Html Row(MarkedClass now, LessonItem item, bool anonymous, bool all = false)
    {
        var (done, count) = now.Progress(item);
        return Html.Of($"""
            <li><a href="{new Place(anonymous, item.Id, all || done == count).Question}">{item.Id}</a> <span>{Kind(item)}, {PointsText.Count(item.Points)}</span>
            {(count == 0 ? Html.None : Html.Of($"""<span class="progress"><progress max="{count}" value="{done}" aria-label="{item.Id}"></progress> {now.ProgressWords(item)}{(done == count ? " ✓" : "")}</span>"""))}</li>
            """);
    }

    private static Html Ungraded(MarkedClass now) => now.Sheets.Count(s => s.Row.Grading is null) is > 0 and var count ? Html.Of($"""
        <p class="note">{(count == 1 ? "One hand-in is" : $"{count} hand-ins are")} not graded yet. Written answers can be marked before; exercises and quizzes wait for: lessons grade {now.Desk.Lesson.Id}</p>
        """) : Html.None;

    private static Html Failed(MarkedClass now, bool anonymous)
    {
        var failed = now.InOrder(anonymous).Where(s => s.Row.Grading is { End: not GradingEnd.Graded }).ToList();
        return failed.Count == 0 ? Html.None : Html.Of($"""
            <section><h2>Could not be graded</h2><p>No check has given points to these. Each of their items waits for you, or for another hand-in.</p><ul>
            {Html.All(failed.Select(s => Html.Of($"<li>{now.Label(s, anonymous)}: {Reason(now, s, anonymous)}</li>")))}
            </ul></section>
            """);
    }

    /// <summary>Why a hand-in was not graded, without saying whose it is where names are hidden.</summary>
    public static string Reason(MarkedClass now, Sheet sheet, bool anonymous)
    {
        var reason = sheet.Row.Grading?.Reason ?? "";
        return !anonymous ? reason
            : reason.Contains(sheet.Row.Attempt.Student, StringComparison.OrdinalIgnoreCase) ? "the reason names the learner; show names to read it."
            : now.Names.Without(reason);
    }
}
