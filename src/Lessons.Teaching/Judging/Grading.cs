namespace Lessons.Teaching;

/// <summary>Makes grades of what was found, in one language.</summary>
internal sealed class Grading(TeachingWords words)
{
    /// <summary>Nothing to judge yet.</summary>
    public Grade Unanswered(LessonItem item, Told why, params Told[] more) =>
        new(item.Id, Outcome.NotAnswered, 0, item.Points, [words.Say(why), .. more.Select(words.Say)]) { Stage = Stage.Answered, Kind = why.Id, Words = words };

    /// <summary>It came to this stage and no further.</summary>
    public Grade Stopped(LessonItem item, Stage stage, Told why) =>
        new(item.Id, Outcome.Failed, 0, item.Points, [words.Say(why)]) { Stage = stage, Kind = why.Id, Words = words };

    /// <summary>An exercise that nothing decides.</summary>
    public Grade NoCheck(LessonItem item) => Broken(item, words.Say("Lesson.MissingCheck", item.Id));

    /// <summary>The check broke; it costs no marks.</summary>
    public Grade Broken(LessonItem item, string problem) =>
        new(item.Id, Outcome.CheckBroken, 0, item.Points, [words.Say("Grade.CheckBroken.Why")]) { Kind = "CheckBroken", ForAuthor = problem, Words = words };

    /// <summary>What a check found.</summary>
    public Grade Grade(Exercise exercise, Check check, CheckResult result)
    {
        if (result.IsBroken || result.Findings.Count == 0)
        {
            return Broken(exercise, $"Check {check.Id}, cell {check.Cell}: {result.Problem ?? "it expects nothing. Begin a line with Expect."}");
        }

        // The first one that fails is told, in the order of the stages; the order of the text decides among equals.
        var inOrder = result.Findings.Select((f, i) => (Finding: f, Number: i + 1)).OrderBy(f => f.Finding.Expectation.Stage).ToList();
        var firstProblem = inOrder.Find(f => f.Finding.Problem is not null);
        var parts = Parts(exercise, result.Findings);

        // What has no points of its own must hold before parts count.
        var barred = inOrder.Exists(f => f.Finding is { Problem: not null, Expectation.Worth: null });
        if (firstProblem.Finding is null)
        {
            return new(exercise.Id, Outcome.Passed, exercise.Points, exercise.Points, Praise(result.Findings, check, parts.Count > 0))
            {
                Stage = Stage.Output,
                Kind = "Passed",
                Parts = parts,
                Words = words,
                Feedback = Feedback(exercise, result.Findings, null, parts.Count > 0),
            };
        }

        var problem = firstProblem.Finding.Problem!;
        return new(exercise.Id, Outcome.Failed, barred ? 0 : parts.Sum(p => p.Points), exercise.Points, [words.Say(problem)])
        {
            Stage = firstProblem.Finding.Expectation.Stage,
            Kind = $"{firstProblem.Number}:{problem.Id}",
            Parts = barred ? [] : parts,
            Words = words,
            // A learner hears first of what they could see themselves.
            Feedback = Feedback(exercise, result.Findings, inOrder.Find(f => f.Finding is { Problem: not null, Expectation.IsHidden: false }).Finding ?? firstProblem.Finding, !barred && parts.Count > 0),
        };
    }

    // What may be told when it was graded: of hidden tests, whether they hold.
    private List<string> Feedback(Exercise exercise, IReadOnlyList<Finding> findings, Finding? problem, bool hasParts)
    {
        List<string> said = hasParts ? [] : problem is not null ? [Open(problem)] : [.. findings.Select(Open).Distinct()];
        if (hasParts)
        {
            said.AddRange(findings.Where(f => f.Expectation.Worth is not null).Zip(Parts(exercise, findings), (f, p) => $"{(p.Holds ? "✓" : "✗")} {words.Say("Grade.PartPoints", p.Points, p.Of)} {Open(f)}"));
        }

        return said;
    }

    private string Open(Finding finding) => finding switch
    {
        { Expectation.IsHidden: true, Problem: not null } => finding.Expectation.Later ?? words.Say("Grade.Hidden.Wrong"),
        { Expectation.IsHidden: true } => words.Say("Grade.Hidden.Right"),
        { Problem: { } problem } => words.Say(problem),
        _ => Praise(finding.Expectation),
    };

    // The points of an exercise are shared out in the proportion of its parts, and add up to it whatever the author wrote.
    private List<GradePart> Parts(Exercise exercise, IReadOnlyList<Finding> findings)
    {
        var worth = findings.Sum(f => f.Expectation.Worth ?? 0);
        return
        [
            .. findings.Where(f => f.Expectation.Worth is not null).Select(f =>
            {
                var of = Math.Round(exercise.Points * f.Expectation.Worth!.Value / worth, 4);
                return new GradePart(f.Problem is null, f.Problem is null ? of : 0, of, f.Problem is { } problem ? words.Say(problem) : Praise(f.Expectation));
            }),
        ];
    }

    private List<string> Praise(IReadOnlyList<Finding> findings, Check check, bool hasParts)
    {
        var said = hasParts ? [] : findings.Select(f => Praise(f.Expectation)).Distinct().ToList();
        return check.AfterHandIn > 0 ? [.. said, words.Say("Grade.AfterHandIn", check.AfterHandIn)] : said;
    }

    private string Praise(Expectation expectation) => expectation.Praise ?? words.Say(expectation.Right);
}
