using Lessons.Classroom;

namespace Lessons.Cli.Courses;

/// <summary>The sentences of assign, submit and collect.</summary>
internal static class CourseWords
{
    public static UsageException NoCourse(string folder, string verb) => new(
        $"There is no course here: neither {folder} nor a folder above it holds course.json, or roster.csv and lessons/. Go to the course's folder, or name it: lessons {verb} --course FOLDER");

    public static UsageException NotAFolder(string shown) => new($"{shown} is a file, and a course is a folder. Choose another: --course FOLDER");

    public static UsageException BadTime(string option, string said) => new(
        $"{option} {said} is no day and no time. Write a day, or a day and a time: {option} 2026-12-01, {option} \"2026-12-01 18:00\"");

    public static UsageException BadLate(string said) => new(
        $"--late {said} is not a rule for late work. There are none (nothing is taken off), zero (late is worth nothing) and a percentage for each day: --late 10-a-day");

    public static UsageException BadExtension(string said) => new(
        $"--extend {said} does not say who has how long. Write the student's id and a day: --extend s07=2026-12-05");

    public static UsageException ExtendsWithoutDue() => new("--extend gives more time, and there is no due date to begin with. Say one: --due 2026-12-01");

    public static UsageException VariantsToZip(string shown) => new(
        $"Each student gets a zip of their own, so {shown} cannot hold them. Name a folder: --to FOLDER");

    public static UsageException HandoutWorkedIn(string shown) => new(
        $"{shown} is there already, and somebody has worked in it, so it stays as it is. Move it away, or choose another place: --to FOLDER");

    public static string NotAssigned(string shown, int errors) =>
        $"Nothing was assigned: {shown} has {Run.Count(errors, "thing")} to mend. When that is done, run the same command again.";

    public static string AssignedAs(Assignment assignment, string where, int students, string course) =>
        $"Assigned: {assignment.Lesson}, {Run.Count(assignment.Items.Count, "question")} worth {assignment.Points} points{(assignment.Due is { } due ? $", due {due:yyyy-MM-dd HH:mm}" : "")}. {Late(assignment)}\n"
        + (assignment.Variants ? $"Give each student their own zip, named by their id: {where} ({students} of them)." : $"Give this to your students: {where}")
        + $"\nThe course is in {course}. When they have handed in: lessons collect {assignment.Lesson} FOLDER";

    public static UsageException NothingToSubmit(string folder) => new(
        $"There is no notebook in {folder} to hand in. Go to the folder of your lesson, or name the notebook: lessons submit NOTEBOOK");

    public static UsageException SeveralToSubmit(IReadOnlyList<string> names) => new(
        $"There are {names.Count} notebooks here: {string.Join(", ", names.Take(5))}. Name the one to hand in: lessons submit {names[0]}");

    public static UsageException NotANotebook(string shown) => new($"There is no notebook {shown} to hand in. Check the name: lessons submit NOTEBOOK");

    public static string ReportIn(string folder) => $"The report is in {folder}: report.csv and report.json.";

    public static UsageException CannotWrite(string shown, string why) => new($"{shown} cannot be written: {why} Choose another place: --to FOLDER");

    private static string Late(Assignment assignment) => assignment switch
    {
        { Due: null } => "It has no due date, so nothing is late.",
        { Late: "none" } => "Being late costs nothing.",
        { Late: "zero" } => "Late work is worth nothing.",
        _ => $"Each day late costs {LatePolicy.Parse(assignment.Late)!.PercentADay}% of the points.",
    };
}
