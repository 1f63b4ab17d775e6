using Lessons.Teaching;

namespace Lessons.Cli.Checking;

/// <summary>The sentences of check and release.</summary>
internal static class CheckWords
{
    public static UsageException NoPack(string folder) => new(
        $"There is no lesson pack here: neither {folder} nor a folder above it holds notebooks/. Name a folder or a notebook: lessons check NOTEBOOK");

    public static UsageException NoLessons(string folder) => new(
        $"There are no lessons in {folder}: it holds no notebook. Name a folder that does: lessons check FOLDER");

    public static UsageException WorkedIn(string shown) => new(
        $"{shown} is there already, and somebody has worked in it, so it stays as it is. Move it away, or choose another folder: lessons release NOTEBOOK --to FOLDER");

    public static UsageException OverTheLesson(string shown) => new(
        $"The release would be written over {shown}, with the author's solutions in it. Choose another folder: lessons release NOTEBOOK --to FOLDER");

    public static UsageException NotAFolder(string shown) => new(
        $"{shown} is a file, and a release needs a folder. Choose another: lessons release NOTEBOOK --to FOLDER");

    public static string NotReleased(IReadOnlyList<string> shown, int errors) =>
        $"Nothing was released: there {(errors == 1 ? "is" : "are")} {Run.Count(errors, "thing")} to mend in {(shown.Count == 1 ? shown[0] : $"these {shown.Count} lessons")}. When that is done, run the same command again.";

    public static UsageException OneFile(IReadOnlyList<string> shown, string file) =>
        new($"These have one name, and would be one file, {file}: {string.Join(", ", shown)}. Release them one by one, each with another --to FOLDER.");

    public static string Released(string shown, Lesson lesson, int left) =>
        $"Released: {shown}, {Run.Count(lesson.Items.Count, "question")} worth {lesson.Points} points. {Run.Count(left, "cell")} for the teacher stayed behind; so did solutions, hidden tests, keys and rubrics.";

    public static string WaitsForWord(IReadOnlyList<Exercise> exercises, string name) =>
        $"Without a word for the day, these solutions are not in it: {string.Join(", ", exercises.Select(e => e.Id))}. To put them in, locked: lessons release {name} --word WORD";

    public static string Interrupted(string verb) => $"Interrupted: nothing was written. Start again with the same command: lessons {verb}";
}
