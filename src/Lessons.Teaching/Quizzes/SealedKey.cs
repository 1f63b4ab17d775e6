using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lessons.Teaching;

/// <summary>The key and comments of a quiz, locked up for a release: each box opens with one answer and tells what to say to it.</summary>
/// <remarks>
/// What it resists: reading it. There is no key in the clear, and no digest of a single option to compare with; a box opens only with the complete answer,
/// the quiz's words and a salt of its own, through PBKDF2-SHA256 with <see cref="Iterations"/> rounds, and holds its verdict encrypted (AES-GCM), all boxes
/// of one length. What it does not resist: trying every answer, at a good part of a second each. A question with four options takes four tries; no key that a
/// computer without a network can check is safe from that. Where marks hang on it, <see cref="QuizFeedback.Later"/> leaves the key with the teacher.
/// A number with a tolerance also gives away the tolerance, and its place within a step of that width, but not which step.
/// </remarks>
public sealed class SealedKey
{
    /// <summary>How many rounds of PBKDF2 an answer goes through, as OWASP advises (2023).</summary>
    public const int Iterations = 600_000;

    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly string content;
    private readonly byte[] salt;
    private readonly int iterations;
    private readonly IReadOnlyList<Grid> grids;
    private readonly IReadOnlyList<byte[]> boxes;

    private SealedKey(string content, byte[] salt, int iterations, IReadOnlyList<Grid> grids, IReadOnlyList<byte[]> boxes) =>
        (this.content, this.salt, this.iterations, this.grids, this.boxes) = (content, salt, iterations, grids, boxes);

    /// <summary>Locks up what an author foresees.</summary>
    /// <param name="quiz">The quiz with its right answers.</param>
    public static SealedKey Of(Quiz quiz) => Of(quiz, Iterations);

    /// <summary>Locks up with fewer rounds; for tests, which make many keys.</summary>
    internal static SealedKey Of(Quiz quiz, int iterations)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        var salt = RandomNumberGenerator.GetBytes(16);
        var ranges = quiz.Kind is QuizKind.Number ? quiz.Foreseen.Select(f => (Answer: f, Range: NumberRange.Parse(f.Accepted)!)).ToList() : [];
        var contents = (quiz.Kind switch
        {
            QuizKind.One => quiz.Options.Select(o => (One(o.Text), new Box(o.Marked, o.Comment))),
            QuizKind.Several => quiz.Options.Where(o => o.Comment is not null).Select(o => (Option(o.Text), new Box(null, o.Comment)))
                .Prepend((Several(quiz.Options.Where(o => o.Marked).Select(o => o.Text)), new Box(true, null))),
            QuizKind.Number => ranges.Select(r => (Grid.Of(r.Range).Step((r.Range.Low + r.Range.High) / 2), new Box(r.Answer.Right, r.Answer.Comment))),
            _ => quiz.Foreseen.SelectMany(f => f.Accepted.Split('|').Select(s => (Written(s), new Box(f.Right, f.Comment)))),
        }).ToList();

        // All boxes have one length, so that the length of a comment tells nothing.
        var texts = contents.Select(c => (c.Item1, JsonSerializer.SerializeToUtf8Bytes(c.Item2))).ToList();
        var length = texts.Max(t => t.Item2.Length);
        var boxes = texts.Select(t => Lock(Derive(t.Item1, quiz.Content, salt, iterations), [.. t.Item2, .. Enumerable.Repeat((byte)' ', length - t.Item2.Length)]));
        return new(quiz.Content, salt, iterations, [.. ranges.Select(r => Grid.Of(r.Range)).Distinct()], [.. boxes.OrderBy(Convert.ToHexString, StringComparer.Ordinal)]);
    }

    /// <summary>Whether it belongs to the quiz as it stands: someone may have changed its words since.</summary>
    /// <param name="quiz">The quiz.</param>
    public bool Fits(Quiz quiz)
    {
        ArgumentNullException.ThrowIfNull(quiz);
        return quiz.Content == content;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null when it is not whole.</summary>
    /// <param name="text">The lines.</param>
    public static SealedKey? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.FirstOrDefault()?.Split(' ') is ["v1", var content, var rounds, var salt]
                && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations) && iterations is >= 1 and <= 10_000_000
                ? new(
                    content, Convert.FromBase64String(salt), iterations,
                    [.. lines.Where(l => l.StartsWith("grid ", StringComparison.Ordinal)).Select(Grid.Parse)],
                    [.. lines.Skip(1).Where(l => !l.StartsWith("grid ", StringComparison.Ordinal)).Select(Convert.FromBase64String).Where(b => b.Length > NonceSize + TagSize)])
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The lines that stand below <c>--- key</c> in a release.</summary>
    public override string ToString() => string.Join(
        '\n',
        [string.Create(CultureInfo.InvariantCulture, $"v1 {content} {iterations} {Convert.ToBase64String(salt)}"), .. grids.Select(g => g.ToString()), .. boxes.Select(b => Convert.ToBase64String(b))]);

    /// <summary>What the box says that one of some answers opens; null when none does.</summary>
    internal Box? Open(IEnumerable<string> answers) => answers.Select(Open).FirstOrDefault(b => b is not null);

    /// <summary>The answers that a number stands for: its step on each grid.</summary>
    internal IEnumerable<string> Steps(decimal number) => grids.Select(g => g.Step(number));

    internal static string One(string option) => "one|" + TextMatch.Plain(option);

    internal static string Several(IEnumerable<string> options) => "several|" + string.Join('|', options.Select(TextMatch.Plain).Order(StringComparer.Ordinal));

    internal static string Option(string option) => "option|" + TextMatch.Plain(option);

    internal static string Written(string answer) => "words|" + TextMatch.Plain(answer);

    private Box? Open(string answer)
    {
        var key = Derive(answer, content, salt, iterations);
        return boxes.Select(b => Unlock(key, b)).FirstOrDefault(b => b is not null);
    }

    private static byte[] Derive(string answer, string content, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes($"{content}\n{answer}"), salt, iterations, HashAlgorithmName.SHA256, 32);

    private static byte[] Lock(byte[] key, byte[] text)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        var (locked, tag) = (new byte[text.Length], new byte[TagSize]);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, text, locked, tag);
        return [.. nonce, .. tag, .. locked];
    }

    private static Box? Unlock(byte[] key, byte[] box)
    {
        var text = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), text);
            return JsonSerializer.Deserialize<Box>(text);
        }
        catch (AuthenticationTagMismatchException)
        {
            // Another answer's box: that is how a wrong key shows.
            return null;
        }
    }

    /// <summary>What to say to an answer. <c>Right</c> is null for a comment on one option of several.</summary>
    internal sealed record Box(bool? Right, string? Comment);

    /// <summary>Steps of a width, so that all numbers of one step are one answer. A width of 0 makes each number its own.</summary>
    private sealed record Grid(decimal Width, decimal Offset)
    {
        public static Grid Of(NumberRange range)
        {
            // A little wider than the range, so that both its ends are inside.
            var margin = (range.High - range.Low) * 0.000001m;
            var width = range.High - range.Low + (2 * margin);
            return width == 0 ? new(0, 0) : new(width, ((((range.Low - margin) % width) + width) % width) / 1.000000000000m);
        }

        public static Grid Parse(string line) => line.Split(' ') is [_, var width, var offset] ? new(Number(width), Number(offset)) : throw new FormatException(line);

        public string Step(decimal number) => Width == 0
            ? $"number|{Text(number)}"
            : $"number|{Text(Width)}|{Text(Offset)}|{Text(decimal.Floor((number - Offset) / Width))}";

        public override string ToString() => $"grid {Text(Width)} {Text(Offset)}";

        private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

        // 6 and 6.0 are one number.
        private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}
