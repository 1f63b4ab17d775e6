namespace Lessons.Classroom;

/// <summary>Something that every lesson must hold true.</summary>
internal interface ILessonRule
{
    /// <summary>Its name in a report, such as <c>hint-tells</c>.</summary>
    string Id { get; }

    /// <summary>What holds when nothing is found.</summary>
    string Holds { get; }

    /// <summary>What does not hold, in the order of the cells.</summary>
    /// <param name="lesson">The lesson.</param>
    IEnumerable<Finding> Look(CheckedLesson lesson);
}

/// <summary>The rules, in the order in which an author is told.</summary>
internal static class LessonRules
{
    public static IReadOnlyList<ILessonRule> All { get; } =
    [
        new ReadsRule(), new FirstLineRule(), new LessonNameRule(), new OutputsRule(), new RunsRule(),
        new PointsRule(), new HasSolutionRule(), new SolutionPassesRule(), new HasHintRule(), new HintTellsRule(), new HasWrongRule(), new WrongRule(),
        new StubRule(), new ReleaseRule(), new QuotesRule(), new LinksRule(), new ReadingLevelRule(), new AltTextRule(), new MutantsRule(),
    ];
}
