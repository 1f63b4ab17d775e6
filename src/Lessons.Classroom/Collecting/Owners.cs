using System.Text.RegularExpressions;

namespace Lessons.Classroom;

/// <summary>Whose a file is, by its path: as Moodle, Canvas and Google Classroom name what they give out, and by ids and names of the roster.</summary>
/// <param name="roster">Who is in the course; where nobody is, whoever hands in is one of it.</param>
/// <param name="lesson">The lesson's name, which says nothing of a person.</param>
internal sealed partial class Owners(Roster roster, string lesson)
{
    /// <summary>Whose a file is.</summary>
    /// <param name="path">Its path from where the search began, parts parted by /.</param>
    public Owner Of(string path)
    {
        var parts = path.Split('/');
        var hints = parts.Select(StemOf).Select(Read).ToList();
        var platform = hints.Find(h => h.IsPlatform);
        foreach (var hint in platform is not null ? [platform] : hints)
        {
            if (Match(hint) is { Count: > 0 } found)
            {
                return found is [var one] ? new(one, hint.Said, hint.IsLate) : new(null, hint.Said, hint.IsLate) { Several = found };
            }
        }

        var said = platform?.Said ?? hints.Select(h => WithoutLesson(h.Said)).LastOrDefault(s => s.Length > 0) ?? "";
        return new(roster.Students.Count == 0 && said.Length > 0 ? new(IdOf(platform, said), said) : null, said, platform?.IsLate is true);
    }

    /// <summary>The student that a manifest means; null when it is none.</summary>
    /// <param name="said">The id or name that it gives.</param>
    public Student? Named(string said) =>
        Match(new(said, null, IsPlatform: true, IsLate: false)) is [var one] ? one : roster.Students.Count == 0 && said.Trim().Length > 0 ? new(said.Trim(), said.Trim()) : null;

    private static string IdOf(Hint? platform, string said) => platform?.Number is { Length: > 0 } number ? number : said;

    private static Hint Read(string part)
    {
        if (Moodle().Match(part) is { Success: true } moodle)
        {
            return new(moodle.Groups["name"].Value.Trim(), null, IsPlatform: true, IsLate: false);
        }

        if (Canvas().Match(part) is { Success: true } canvas)
        {
            return new(canvas.Groups["name"].Value, canvas.Groups["user"].Value, IsPlatform: true, canvas.Groups["late"].Success);
        }

        return Google().Match(part) is { Success: true } google ? new(google.Groups["name"].Value.Trim(), null, IsPlatform: false, IsLate: false) : new(part, null, IsPlatform: false, IsLate: false);
    }

    // The surest first: an id, an address, a whole name, then an id or a name among other words.
    private List<Student> Match(Hint hint)
    {
        var (letters, name) = (PersonName.Letters(hint.Said), PersonName.Plain(hint.Said));
        var words = Words().Split(hint.Said.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        Func<Student, bool>[] ways =
        [
            s => hint.Number is { } n && (Same(s.Id, n) || s.OtherIds.Any(o => Same(o, n))),
            s => Same(s.Id, hint.Said) || s.OtherIds.Any(o => Same(o, hint.Said)) || (s.Email.Length > 0 && Same(s.Email, hint.Said)),
            s => name.Length > 0 && PersonName.Plain(s.Name) == name,
            s => letters.Length > 0 && PersonName.Joined(s.Name).Contains(letters, StringComparer.Ordinal),
            s => s.Email.Length > 0 && Same(s.Email.Split('@')[0], hint.Said),
            s => !hint.IsPlatform && s.Id.Length >= 3 && Holds(hint.Said, s.Id),
            s => !hint.IsPlatform && PersonName.Plain(s.Name).Split(' ') is { Length: > 1 } own && own.All(w => PersonName.Plain(hint.Said).Split(' ').Contains(w)),
            s => !hint.IsPlatform && s.Email.Split('@')[0] is { Length: >= 3 } box && words.Contains(box.ToLowerInvariant()),
        ];
        return ways.Select(w => roster.Students.Where(w).ToList()).FirstOrDefault(f => f.Count > 0) ?? [];
    }

    private static bool Holds(string said, string id) =>
        said.IndexOf(id, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetterOrDigit(said[at - 1])) && (at + id.Length == said.Length || !char.IsLetterOrDigit(said[at + id.Length]));

    private string WithoutLesson(string said) => said.Replace(lesson, "", StringComparison.OrdinalIgnoreCase).Replace("handin", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '-', '_', '.');

    private static string StemOf(string file) => Ending().Replace(file, "");

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    // docs.moodle.org, "Download all submissions": a folder or the beginning of a file's name.
    [GeneratedRegex(@"^(?<name>.+?)_\d+_assignsubmission_(?:file|onlinetext)_?")]
    private static partial Regex Moodle();

    // Canvas: sortable name in small letters, LATE where it was, the user's number, the submission's number, the file.
    [GeneratedRegex(@"^(?<name>[^_]+)_(?<late>LATE_)?(?<user>\d+)_\d+_")]
    private static partial Regex Canvas();

    [GeneratedRegex(@"^(?<name>\p{L}[^\d_]*?) - .+")]
    private static partial Regex Google();

    [GeneratedRegex(@"[^\p{L}\p{Nd}.]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:\.(?:ipynb|zip))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    private sealed record Hint(string Said, string? Number, bool IsPlatform, bool IsLate);
}

/// <summary>Whose a file is.</summary>
/// <param name="Student">The student; null when it cannot be told.</param>
/// <param name="Said">What the path says of a person; empty when it says nothing.</param>
/// <param name="IsLate">Whether the platform marks it as late.</param>
internal sealed record Owner(Student? Student, string Said, bool IsLate)
{
    /// <summary>All whom it could mean, when these are several.</summary>
    public IReadOnlyList<Student> Several { get; init; } = [];
}
