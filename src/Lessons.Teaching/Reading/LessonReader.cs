using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Reads a lesson from the cells of a notebook: an instructor's, or a release.</summary>
public sealed partial class LessonReader
{
    private readonly TeachingWords words;
    private readonly List<LessonItem> items = [];
    private readonly List<LessonProblem> problems = [];
    private readonly Dictionary<string, Check> checks = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WrongAnswer> wrongs = [];
    private DirectiveLine? lesson;
    private int cell;

    private LessonReader(TeachingWords words) => this.words = words;

    /// <summary>Reads the cells in their order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="name">What the lesson is called when no cell says so, such as the file's name.</param>
    /// <param name="words">The language of the problems' sentences; null for the learner's.</param>
    public static LessonReading Read(IEnumerable<LessonCell> cells, string name, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var all = cells.ToList();
        var reader = new LessonReader(words ?? TeachingWords.OfLearner());
        foreach (var one in all)
        {
            reader.cell++;
            if (one.IsCode)
            {
                reader.Take(one.Text);
            }
        }

        return reader.Finish(all, name);
    }

    private void Take(string text)
    {
        if (CellSections.Of(text, sections: false) is not { } parts)
        {
            return;
        }

        DirectiveLine line;
        try
        {
            line = DirectiveLine.Parse(parts.First, words);
        }
        catch (LessonException problem)
        {
            // #!csharp, #!time and others are for the kernel; a near miss of ours is not.
            var name = parts.First[2..].Split([' ', '\t'], 2)[0];
            if (Directives.Find(name) is not null || Nearest.Of(name, Directives.All.Select(d => d.Name)) is not null)
            {
                Problem(null, problem.Message);
            }

            return;
        }

        foreach (var sentence in line.Problems)
        {
            Problem(line.Id, sentence);
        }

        switch (line.Directive.Name)
        {
            case "lesson":
                lesson = line;
                break;
            case "exercise":
                Add(Exercise(line, parts.Body));
                break;
            case "check":
                TakeCheck(line, parts.Body);
                break;
            case "wrong":
                TakeWrong(line, parts.Body);
                break;
            case "quiz":
                Add(QuizCell.Read(line, CellSections.Of(text, sections: true)!, cell, words, sentence => Problem(line.Id, sentence)));
                break;
            case "answer":
                Add(AnswerCell.Read(line, CellSections.Of(text, sections: true)!, cell, words, sentence => Problem(line.Id, sentence)));
                break;
        }
    }

    private void Problem(string? id, string sentence) => problems.Add(new(cell, id, sentence));

    private void Add(LessonItem item)
    {
        if (items.Find(i => Same(i.Id, item.Id)) is { } other)
        {
            Problem(item.Id, words.Say("Lesson.DuplicateId", item.Id, other.Cell, item.Cell));
            return;
        }

        items.Add(item);
    }

    private Exercise Exercise(DirectiveLine line, string body)
    {
        Pairs(line.Id, body, "SOLUTION");
        return new(line.Id, line.Number("points", 1), cell, Regions.WithoutSolutions(body))
        {
            Solution = Regions.Has(body, "SOLUTION") ? Regions.WithSolutions(body) : null,
            SolutionPolicy = line.Options.TryGetValue("solution", out var policy) ? SolutionPolicy.Parse(policy)! : SolutionPolicy.AfterPass,
        };
    }

    private void TakeCheck(DirectiveLine line, string body)
    {
        Pairs(line.Id, body, "HIDDEN TESTS");
        var check = new Check(line.Id, cell, body)
        {
            Hints = CheckText.Hints(body),
            Limit = TimeSpan.FromSeconds(Math.Clamp(line.Whole("limit", 10), 1, 600)),
            AfterHandIn = line.Whole("after-hand-in", 0),
        };
        if (!checks.TryAdd(line.Id, check))
        {
            Problem(line.Id, words.Say("Lesson.DuplicateCheck", line.Id, checks[line.Id].Cell, cell));
        }

        foreach (var sentence in CheckText.Problems(body, words))
        {
            Problem(line.Id, sentence);
        }
    }

    private void TakeWrong(DirectiveLine line, string body)
    {
        if (!line.Options.TryGetValue("says", out var says) || says.Trim().Length == 0)
        {
            Problem(line.Id, words.Say("Lesson.WrongWithoutWords", line.Id));
        }

        wrongs.Add(new(line.Id, cell, body.Trim('\n'), says ?? ""));
    }

    private void Pairs(string id, string body, string kind)
    {
        if (Regions.Unpaired(body, kind) is { } number)
        {
            // The directive is line 1 of the cell.
            Problem(id, words.Say("Lesson.Unpaired", kind, number + 1));
        }
    }

    private LessonReading Finish(List<LessonCell> cells, string name)
    {
        var exercises = items.OfType<Exercise>().ToList();
        foreach (var (id, where) in checks.Select(c => (c.Key, c.Value.Cell)).Concat(wrongs.Select(w => (w.Id, w.Cell))).Where(c => !exercises.Exists(e => Same(e.Id, c.Item1))).ToList())
        {
            cell = where;
            Problem(id, Lesson.Unknown(id, words, [.. exercises.Select(e => e.Id)]));
        }

        foreach (var exercise in exercises.Where(e => !checks.ContainsKey(e.Id)))
        {
            cell = exercise.Cell;
            Problem(exercise.Id, words.Say("Lesson.MissingCheck", exercise.Id));
        }

        var joined = items.Select(i => i is not Exercise e ? i : e with { Check = checks.GetValueOrDefault(e.Id), Locked = LockedSolution.In(checks.GetValueOrDefault(e.Id)?.Text ?? ""), WrongAnswers = [.. wrongs.Where(w => Same(w.Id, e.Id))] });
        var front = LessonFront.Of(cells.Where(c => !c.IsCode).Select(c => c.Text));
        var read = new Lesson(lesson?.Id is { Length: > 0 } id2 ? id2 : name, lesson?.Options.GetValueOrDefault("title") ?? front.Title ?? name, [.. joined])
        {
            Aims = front.Aims,
            Minutes = lesson is not null && lesson.Options.ContainsKey("minutes") ? lesson.Whole("minutes", 0) : front.Minutes,
            Seed = lesson?.Options.GetValueOrDefault("seed"),
            Version = lesson?.Options.GetValueOrDefault("version") ?? "1",
        };
        return new(read, [.. problems.OrderBy(p => p.Cell)]);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a notebook's opening words say of it.</summary>
    private sealed partial record LessonFront(string? Title, IReadOnlyList<string> Aims, int? Minutes)
    {
        public static LessonFront Of(IEnumerable<string> texts)
        {
            var all = texts.Select(t => t.ReplaceLineEndings("\n")).ToList();
            var first = all.FirstOrDefault() ?? "";
            return new(
                all.Select(t => Heading().Match(t)).FirstOrDefault(m => m.Success)?.Groups["title"].Value.Trim(),
                [.. Bullet().Matches(first).Select(m => Spaces().Replace(m.Groups["aim"].Value, " ").Trim(' ', ';', '.'))],
                Duration().Match(first) is { Success: true } m ? int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) : null);
        }

        [GeneratedRegex(@"^\#\s+(?<title>.+)$", RegexOptions.Multiline)]
        private static partial Regex Heading();

        // An aim may go on in the next, indented line.
        [GeneratedRegex(@"^[-*]\s+(?<aim>.+(?:\n[ \t]+\S.*)*)$", RegexOptions.Multiline)]
        private static partial Regex Bullet();

        [GeneratedRegex(@"(?<n>\d{1,3})\s*(?:min|мин|мүн)")]
        private static partial Regex Duration();

        [GeneratedRegex(@"\s+")]
        private static partial Regex Spaces();
    }
}
