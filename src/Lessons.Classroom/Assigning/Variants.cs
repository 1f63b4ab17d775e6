using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Numbers that each student has for themselves. The author writes one and the range behind it: <c>int seats = 75; // variant 60..90</c>.</summary>
/// <remarks>The number is drawn from the student's id, the lesson and the variable's name, so that it is the same each time and on every machine. Checks name the variable.</remarks>
public static partial class Variants
{
    /// <summary>Whether a text has such a line.</summary>
    /// <param name="text">The text of a cell.</param>
    public static bool Has(string text) => Line().IsMatch(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A student's own release.</summary>
    /// <param name="release">The release of all.</param>
    /// <param name="lesson">The lesson's name.</param>
    /// <param name="student">The student's id.</param>
    /// <returns>The release with the student's numbers; the same one when it has no such lines.</returns>
    public static Notebook Of(Notebook release, string lesson, string student)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(student);
        return !release.Cells.Any(Holds) ? release : Handout.Renewed(release with { Cells = [.. release.Cells.Select(c => Holds(c) ? c with { Source = Drawn(c.Source, lesson, student) } : c)] });
    }

    /// <summary>Whether a notebook has such lines.</summary>
    /// <param name="release">The notebook.</param>
    public static bool Has(Notebook release) => (release ?? throw new ArgumentNullException(nameof(release))).Cells.Any(Holds);

    private static bool Holds(Cell cell) => cell.Kind is CellKind.Code && Has(cell.Source) && !TeachingCells.HoldsOne(cell.Source);

    private static string Drawn(string text, string lesson, string student) => Line().Replace(text, m =>
    {
        var (low, high) = (Number(m, "low"), Number(m, "high"));
        return low > high ? m.Value : string.Create(CultureInfo.InvariantCulture, $"{m.Groups["lead"].Value}{low + (long)(Draw($"{student.ToLowerInvariant()}\u001F{lesson}\u001F{m.Groups["name"].Value}") % (ulong)(high - low + 1))}{m.Groups["end"].Value}");
    });

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static ulong Draw(string seed) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    [GeneratedRegex(@"^(?<lead>[^\n=/""]*?\b(?<name>\w+)\s*=\s*)-?\d{1,9}(?<end>\s*[a-zA-Z]?\s*;[ \t]*//[ \t]*variant[ \t]+(?<low>-?\d{1,9})\.\.(?<high>-?\d{1,9}))", RegexOptions.Multiline)]
    private static partial Regex Line();
}
