using System.Globalization;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>The directives of teaching cells. What each does stands in <see cref="LessonSession"/>; here it is given the cell, and shows what comes of it.</summary>
internal static class TeachingDirectives
{
    /// <summary>New ones for a session.</summary>
    /// <param name="csharp">The C# session.</param>
    /// <param name="culture">The learner's language.</param>
    /// <param name="running">The notebook that is run from top to bottom; null in a kernel.</param>
    public static IEnumerable<IDirective> All(DotNetLanguage csharp, CultureInfo culture, NotebookTask? running)
    {
#pragma warning disable CA2000 // The session that they are made for ends them, and each ends the desk.
        var desk = new LessonDesk(csharp, new TeachingWords(culture), running);
        return
        [
            New("lesson", TeachingBody.None, c => c.Desk.OpenAsync(c.Line, c.Call, c.Cell)),
            New("exercise", TeachingBody.Code, ExerciseAsync),
            New("check", TeachingBody.Code, CheckAsync),
            New("wrong", TeachingBody.Code, WrongAsync),
            New("quiz", TeachingBody.Prose, c => Now(c, s => s.Quiz(c.Line.Id, c.Body))),
            New("answer", TeachingBody.Prose, c => Now(c, s => s.Answer(c.Line.Id, c.Body).Grade)),
            New("hint", TeachingBody.None, c => Now(c, s => s.Hint(c.Line.Id))),
            New("solution", TeachingBody.None, c => Now(c, s => s.Solution(c.Line.Id, word: c.Line.Options.GetValueOrDefault("word")))),
            New("reset", TeachingBody.None, Reset),
            New("progress", TeachingBody.None, c => Now(c, s => s.Progress())),
            New("submit", TeachingBody.None, c => Now(c, _ => c.Desk.HandIn(c.Line.Options.GetValueOrDefault("as")))),
        ];

        TeachingDirective New(string name, TeachingBody body, Func<TeachingCall, Task<CellEnd>> act) => new(desk, Directives.Find(name)!, body, act);
#pragma warning restore CA2000
    }

    private static async Task<CellEnd> ExerciseAsync(TeachingCall call)
    {
        Begin(call);
        var grade = await call.Lesson.Session.ExerciseAsync(call.Line.Id, call.Body, call.Cell.Interrupt);
        call.Lesson.Ran(call.Line.Id);

        // Without its notebook, nobody can say that an exercise has no check: its cell may not have run yet.
        call.Show(call.Lesson.MayLackCheck(call.Line.Id) ? call.Desk.Words.Say("Lesson.NoCheckYet", call.Line.Id) : grade);

        // What ended the learner's code is told as in any other cell.
        return call.Desk.Cells.End;
    }

    private static async Task<CellEnd> CheckAsync(TeachingCall call)
    {
        Begin(call);
        var now = new Present(call.Lesson.TextNow(call.Line.Id), call.Desk.Cells.Variables);
        return call.Show(await call.Lesson.Session.CheckAsync(call.Line.Id, now, call.Cell.Interrupt));
    }

    private static async Task<CellEnd> WrongAsync(TeachingCall call)
    {
        Begin(call, inSight: false);
        using (call.Desk.Trial())
        {
            var met = await call.Lesson.Session.WrongAsync(call.Line.Id, call.Body, call.Line.Options.GetValueOrDefault("says", ""), call.Cell.Interrupt);
            return met.IsMet ? call.Show(met.Notice) : call.Cell.Fail("NearMiss", met.Notice.ToString(), call.Call);
        }
    }

    private static Task<CellEnd> Reset(TeachingCall call)
    {
        Begin(call);
        var reset = call.Lesson.HasFile ? call.Lesson.Session.Reset(call.Line.Id) : throw new LessonException(call.Desk.Words.Say("Lesson.NotOpen"));
        call.Show(reset);
        call.Cell.Outputs.Send(new CellTextOutput(reset.Code!));
        return Task.FromResult(CellEnd.Success);
    }

    private static Task<CellEnd> Now(TeachingCall call, Func<LessonSession, object> act)
    {
        Begin(call);
        return Task.FromResult(call.Show(act(call.Lesson.Session)));
    }

    private static void Begin(TeachingCall call, bool inSight = true)
    {
        call.Desk.Cells.Begin(call.Call, call.Cell, inSight);
        if (call.Line.Directive.Id is not IdKind.None)
        {
            call.Lesson.Take(call.Line, call.Text, call.Body);
        }
    }
}
