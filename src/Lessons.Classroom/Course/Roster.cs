using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Lessons.Classroom;

/// <summary>A student of a course.</summary>
/// <param name="Id">The id under which hand-ins are kept, and marks written.</param>
/// <param name="Name">The name as people write it, first name first.</param>
/// <param name="Email">The e-mail address; empty when there is none.</param>
/// <param name="Group">The group or section; empty when there is none.</param>
public sealed record Student(string Id, string Name, string Email = "", string Group = "")
{
    /// <summary>Other ids of the same person, such as the number that Canvas puts into file names.</summary>
    public IReadOnlyList<string> OtherIds { get; init; } = [];

    /// <summary>What the roster's columns say, by their names in small letters, letters and digits alone: what a platform exported it takes back as it was.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();
}

/// <summary>Who is in a course.</summary>
/// <param name="Students">The students in the file's order.</param>
/// <param name="Notes">What a teacher should know of the file, one sentence each.</param>
public sealed record Roster(IReadOnlyList<Student> Students, IReadOnlyList<string> Notes)
{
    // As Moodle, Canvas, Google Classroom and nbgrader name their columns, letters and digits alone.
    private static readonly string[] Ids = ["studentid", "sisuserid", "idnumber", "id", "username", "userid", "sisloginid", "loginid", "login", "номер"];
    private static readonly string[] Names = ["name", "fullname", "student", "studentname", "displayname", "имя", "фио", "атыжөнү"];
    private static readonly string[] FirstNames = ["firstname", "givenname", "first"];
    private static readonly string[] LastNames = ["lastname", "surname", "familyname", "last", "фамилия"];
    private static readonly string[] Emails = ["email", "emailaddress", "mail", "почта"];
    private static readonly string[] Groups = ["group", "groups", "section", "class", "cohort", "группа", "класс", "топ"];

    /// <summary>Reads a roster as platforms export it: comma, semicolon or tab, columns in any order.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CourseException">It cannot be read, has no column for an id or a name, or gives one id to two people.</exception>
    public static Roster Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CourseException($"The roster {path} cannot be read: {e.Message} Check the name and the folder.");
        }

        return Parse(Text(bytes, path), path);
    }

    /// <summary>Reads a roster from text.</summary>
    /// <param name="text">What the file holds.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="CourseException">See <see cref="Read"/>.</exception>
    public static Roster Parse(string text, string path)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], BadDataFound = null, MissingFieldFound = null, TrimOptions = TrimOptions.Trim });
        if (!reader.Read() || !reader.ReadHeader())
        {
            throw new CourseException($"The roster {path} is empty. It needs a first line with the columns' names, such as: id,name,email,group");
        }

        var header = reader.HeaderRecord!.Select(Plain).ToList();
        if (!header.Exists(h => Ids.Contains(h) || Names.Contains(h) || Emails.Contains(h)))
        {
            throw new CourseException($"The roster {path} has the columns {string.Join(", ", reader.HeaderRecord!)}, and none of them is an id, a name or an email. Its first line must name the columns, such as: id,name,email,group");
        }

        var students = new List<Student>();
        var notes = new List<string>();
        while (reader.Read())
        {
            if (Student(reader, header) is { } student)
            {
                students.Add(student);
            }
            else if (Enumerable.Range(0, reader.Parser.Count).Any(i => Field(reader, i).Length > 0) && !IsPointsRow(reader))
            {
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"Line {reader.Parser.RawRow} of the roster has no id, no name and no email, and was left out."));
            }
        }

        // Folders of two such ids would be one on Windows and on a Mac.
        if (students.GroupBy(s => s.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new CourseException($"The roster {path} gives the id {twice.Key} to {string.Join(" and ", twice.Select(s => $"{s.Name} ({s.Id})"))}. Ids must differ in more than capitals. Change one of them, or take the line out.");
        }

        notes.AddRange(students.GroupBy(s => PersonName.Plain(s.Name)).Where(g => g.Key.Length > 0 && g.Count() > 1)
            .Select(g => $"The name {g.First().Name} stands {g.Count()} times in the roster ({string.Join(", ", g.Select(s => s.Id))}): a hand-in that has only the name is given to none of them."));
        return new(students, notes);
    }

    private static Student? Student(CsvReader row, List<string> header)
    {
        var ids = Ids.Select(Value).Where(v => v.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var (first, last) = (FirstNames.Select(Value).FirstOrDefault(v => v.Length > 0) ?? "", LastNames.Select(Value).FirstOrDefault(v => v.Length > 0) ?? "");
        var name = first.Length > 0 ? $"{first} {last}".Trim() : Names.Select(Value).FirstOrDefault(v => v.Length > 0) is { } whole ? (last.Length > 0 ? $"{whole} {last}" : PersonName.FirstNameFirst(whole)) : last;
        var email = Emails.Select(Value).FirstOrDefault(v => v.Length > 0) ?? "";
        var id = ids.FirstOrDefault() ?? (email.Length > 0 ? email : name);
        return id.Length == 0 || IsPointsRow(row) ? null : new(id, name.Length > 0 ? name : id, email, Groups.Select(Value).FirstOrDefault(v => v.Length > 0) ?? "")
        {
            OtherIds = [.. ids.Skip(1)],
            Columns = header.Distinct(StringComparer.Ordinal).Where(h => h.Length > 0).ToDictionary(h => h, Value, StringComparer.Ordinal),
        };

        string Value(string column) => header.IndexOf(column) is >= 0 and var at && at < row.Parser.Count ? Field(row, at) : "";
    }

    // Canvas writes the points there are in the line below the header.
    private static bool IsPointsRow(CsvReader row) => row.Parser.Count > 0 && Field(row, 0).Equals("Points Possible", StringComparison.OrdinalIgnoreCase);

    private static string Field(CsvReader row, int column) => row[column]?.Trim() ?? "";

    private static string Plain(string column) => new([.. column.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static string Text(byte[] bytes, string path)
    {
        try
        {
            Encoding encoding = bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            };
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new CourseException($"The roster {path} is not in UTF-8, so names in it would come out wrong. Save it again as \"CSV UTF-8\".");
        }
    }
}
