using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>A lesson that a kernel has open, with what its cells have changed in it since.</summary>
/// <param name="file">Its notebook; null when only the cells that ran are known.</param>
/// <param name="session">Where it is taught.</param>
/// <param name="source">The text that it reads.</param>
/// <param name="words">The language.</param>
internal sealed class OpenLesson(LessonFile? file, LessonSession session, Source? source, TeachingWords words)
{
    // By directive and id: what a kernel is handed is the cell that runs, and a cell that runs again counts as it is now.
    private readonly Dictionary<(string Directive, string Id), LessonCell> ran = [];
    private readonly Dictionary<string, DateTime> times = new(StringComparer.OrdinalIgnoreCase);
    private LessonFile? file = file;

    /// <summary>What each directive does.</summary>
    public LessonSession Session => session;

    /// <summary>The text that it reads; null when it reads none.</summary>
    public Source? Source => source;

    /// <summary>Its notebook; null when only the cells that ran are known.</summary>
    public LessonFile? File => file;

    /// <summary>Whether its notebook is known.</summary>
    public bool HasFile => file is not null;

    /// <summary>The notebook has changed: goes on with it as it is now.</summary>
    /// <param name="now">The notebook.</param>
    /// <returns>What was read.</returns>
    public LessonReading Reread(LessonFile now)
    {
        file = now;
        return Read();
    }

    /// <summary>A cell runs: what it says of the lesson counts from now on.</summary>
    /// <param name="line">Its directive.</param>
    /// <param name="text">That line, as written.</param>
    /// <param name="body">Its text below that.</param>
    /// <exception cref="LessonException">What it says cannot be understood.</exception>
    public void Take(DirectiveLine line, string text, string body)
    {
        var (directive, id) = (line.Directive.Name, line.Id);
        if (file is not null)
        {
            // In a notebook that is known, a learner's cell holds an answer and not the question. A check may be on its way from an author.
            if (directive == "check" && body.Trim().Length > 0 && Known(id)?.Check is { } check && check.Text.Trim() != body.Trim())
            {
                ran[(directive, Key(id))] = new(text + "\n" + body);
                Read();
            }
            else if (Known(id) is null && !session.Lesson.Items.Any(i => Same(i.Id, id)))
            {
                // The author has added it and saved the notebook since.
                Reread(file.Again());
            }
        }
        else if (directive is "exercise" or "quiz" or "answer" || (directive == "check" && body.Trim().Length > 0))
        {
            // How the cell was handed out cannot be seen: whatever stands in an exercise is taken for an answer.
            var asked = directive == "exercise" && !body.Contains("BEGIN SOLUTION", StringComparison.Ordinal) ? "" : body;
            var key = (directive, Key(id));
            ran.Remove(key);
            ran[key] = new(text + "\n" + asked);
            var problems = Read().Problems.Where(p => p.Cell == ran.Count && p.Sentence != words.Say("Lesson.MissingCheck", id)).ToList();
            if (problems.Count > 0 && directive != "check")
            {
                ran.Remove(key);
                Read();
                throw new LessonException(string.Join(' ', problems.Select(p => p.Sentence)));
            }
        }
    }

    /// <summary>Whether an exercise's check has not been seen, and its notebook neither.</summary>
    /// <param name="id">The exercise.</param>
    public bool MayLackCheck(string id) => file is null && Known(id) is { Check: null };

    /// <summary>Remembers when an exercise ran.</summary>
    /// <param name="id">The exercise.</param>
    public void Ran(string id) => times[id] = DateTime.UtcNow;

    /// <summary>An exercise's text as the learner has it now; null when that cannot be seen.</summary>
    /// <param name="id">The exercise.</param>
    public string? TextNow(string id) => times.TryGetValue(id, out var since) ? file?.SavedSince(id, since) : null;

    private LessonReading Read()
    {
        var cells = file?.Cells ?? [];
        var rest = ran.ToDictionary();
        var all = cells.Select(c => c.IsCode && KeyOf(c.Text) is { } key && rest.Remove(key, out var changed) ? changed : c).Concat(ran.Where(r => rest.ContainsKey(r.Key)).Select(r => r.Value));
        var reading = LessonReader.Read([.. all], file?.Name ?? "notebook", words);
        session.Update(reading.Lesson);
        return reading;
    }

    private Exercise? Known(string id) => session.Lesson.Items.OfType<Exercise>().FirstOrDefault(e => Same(e.Id, id));

    private static (string, string)? KeyOf(string text) =>
        text.TrimStart().Split('\n', 2)[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [var name, var id, ..] && name.StartsWith("#!", StringComparison.Ordinal) ? (name[2..], Key(id)) : null;

    private static string Key(string id) => id.ToUpperInvariant();

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
