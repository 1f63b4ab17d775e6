using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lessons.Classroom;

namespace Lessons.Marking;

/// <summary>What learners are called on the page: by name, or by a number that says nothing of who it is.</summary>
internal sealed class LearnerNames
{
    private const string Hidden = "[name hidden]";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Student> students;
    private readonly Dictionary<string, int> numbers;
    private readonly Regex? names;

    /// <summary>Numbers learners in an order drawn from their ids and the lesson, which is the same each time.</summary>
    public LearnerNames(string lesson, Roster roster, IEnumerable<string> handedIn)
    {
        students = roster.Students.ToDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
        var all = students.Keys.Concat(handedIn).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        numbers = all.OrderBy(id => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{lesson}\u001F{id.ToLowerInvariant()}"))), StringComparer.Ordinal)
            .Select((id, i) => (id, Number: i + 1)).ToDictionary(p => p.id, p => p.Number, StringComparer.OrdinalIgnoreCase);
        var told = students.Values.SelectMany(Told).Concat(all).Where(IsTelling).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length).ToList();
        names = told.Count == 0 ? null : new($@"(?<![\p{{L}}\p{{N}}])(?:{string.Join('|', told.Select(n => Regex.Escape(n).Replace(@"\ ", @"\s+", StringComparison.Ordinal)))})(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    }

    /// <summary>The number of a learner, from 1.</summary>
    public int Number(string student) => numbers[student];

    /// <summary>What a learner is called.</summary>
    public string Label(string student, bool anonymous) => anonymous ? string.Create(CultureInfo.InvariantCulture, $"Learner {Number(student)}")
        : students.TryGetValue(student, out var known) && known.Name != known.Id ? $"{known.Name} ({known.Id})" : student;

    /// <summary>What learners are put in order by: last name where there are names, and the number where there must be none.</summary>
    public string Order(string student, bool anonymous) => anonymous ? Number(student).ToString("D6", CultureInfo.InvariantCulture)
        : students.TryGetValue(student, out var known) ? $"{known.Name.Split(' ')[^1]} {known.Name} {known.Id}" : student;

    /// <summary>A text in which no learner of the course is named in full.</summary>
    public string Without(string text) => names is null ? text : names.Replace(text, Hidden);

    private static IEnumerable<string> Told(Student student)
    {
        var words = student.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [student.Name, string.Join(' ', words.Skip(1).Append(words.FirstOrDefault() ?? "")), $"{words.LastOrDefault()}, {string.Join(' ', words.SkipLast(1))}", student.Id, student.Email, .. student.OtherIds];
    }

    // Hiding "7" or "will" wherever it stands would hide what is to be marked: a full name, or an id or address that is no word and no small number.
    private static bool IsTelling(string name)
    {
        var text = name.Trim();
        return text.Contains(' ', StringComparison.Ordinal) ? text.Count(char.IsLetter) >= 4
            : text.Length >= 3 && ((text.Any(char.IsLetter) && text.Any(c => !char.IsLetter(c))) || (text.Length >= 5 && text.All(char.IsDigit)));
    }
}
