using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>The first line of a teaching cell, read: <c>#!exercise seat-share --points 2</c>.</summary>
/// <param name="Directive">Which directive it is.</param>
/// <param name="Id">The word behind it; empty where none belongs.</param>
/// <param name="Options">The options that are given, by name.</param>
public sealed partial record DirectiveLine(Directive Directive, string Id, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What is wrong with values of options, one sentence each. Such an option is not among <see cref="Options"/>.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>Whether a line addresses a lesson or anything else but C#.</summary>
    /// <param name="line">The line.</param>
    public static bool IsOne(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.TrimStart().StartsWith("#!", StringComparison.Ordinal);
    }

    /// <summary>Reads a line that begins with <c>#!</c>.</summary>
    /// <param name="line">The line; what stands behind <c>//</c> is a remark.</param>
    /// <param name="words">The language of messages.</param>
    /// <exception cref="LessonException">The line names no directive, or not in its form; the message says what to do.</exception>
    public static DirectiveLine Parse(string line, TeachingWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        words ??= TeachingWords.OfLearner();
        var parts = Parts().Matches(line.Trim()[2..]).Select(m => m.Value).TakeWhile(p => !p.StartsWith("//", StringComparison.Ordinal)).ToList();
        var name = parts.FirstOrDefault() ?? "";
        var directive = Directives.Find(name) ?? throw new LessonException(UnknownDirective(name, words));
        var rest = parts.Skip(1).ToList();
        var id = directive.Id is IdKind.None ? "" : ReadId(directive, rest, words);
        var options = ReadOptions(directive, rest, words);
        var wrong = directive.Options.Where(o => options.ContainsKey(o.Name)).Select(o => (o.Name, Sentence: o.Problem(options[o.Name], words))).Where(o => o.Sentence is not null).ToList();
        wrong.ForEach(o => options.Remove(o.Name));
        return new(directive, id, options) { Problems = [.. wrong.Select(o => o.Sentence!)] };
    }

    /// <summary>An option's number; the given one when the option is not there.</summary>
    internal double Number(string option, double otherwise) => Options.TryGetValue(option, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>An option's whole number; the given one when the option is not there.</summary>
    internal int Whole(string option, int otherwise) => Options.TryGetValue(option, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string UnknownDirective(string name, TeachingWords words) =>
        Nearest.Of(name, Directives.All.Select(d => d.Name)) is { } near ? words.Say("Directive.Unknown.Near", name, near)
        : words.Say("Directive.Unknown", name, string.Join(", ", Directives.All.Select(d => "#!" + d.Name)));

    private static string ReadId(Directive directive, List<string> rest, TeachingWords words)
    {
        if (rest.Count == 0 || rest[0].StartsWith("--", StringComparison.Ordinal))
        {
            throw new LessonException(words.Say("Directive.NoId", directive.Name));
        }

        var id = rest[0];
        rest.RemoveAt(0);
        return IdForm().IsMatch(id) ? id : throw new LessonException(words.Say("Directive.BadId", id));
    }

    private static Dictionary<string, string> ReadOptions(Directive directive, List<string> rest, TeachingWords words)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < rest.Count; i++)
        {
            // Word processors make one long dash of two short ones.
            var given = rest[i].Replace("—", "--", StringComparison.Ordinal).Replace("–", "--", StringComparison.Ordinal);
            if (!given.StartsWith("--", StringComparison.Ordinal))
            {
                throw new LessonException(words.Say("Directive.Stray", rest[i], directive.Name));
            }

            var option = directive.Options.FirstOrDefault(o => o.Name == given[2..]) ?? throw new LessonException(UnknownOption(directive, given, words));
            if (options.ContainsKey(option.Name))
            {
                throw new LessonException(words.Say("Option.Twice", option.Name, directive.Name));
            }

            if (i + 1 == rest.Count || rest[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                throw new LessonException(words.Say("Option.NoValue", option.Name));
            }

            options.Add(option.Name, Value(option, Unquoted(rest[++i]), words));
        }

        return options;
    }

    private static string UnknownOption(Directive directive, string given, TeachingWords words) =>
        directive.Options.Count == 0 ? words.Say("Option.None", directive.Name, given)
        : Nearest.Of(given[2..], directive.Options.Select(o => o.Name)) is { } near ? words.Say("Option.Unknown.Near", directive.Name, given, near)
        : words.Say("Option.Unknown", directive.Name, given, string.Join(", ", directive.Options.Select(o => "--" + o.Name)));

    private static string Value(DirectiveOption option, string text, TeachingWords words)
    {
        var plain = text.Replace(',', '.');
        return option.Value switch
        {
            OptionValue.Number => double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 10_000
                ? plain : throw new LessonException(words.Say("Option.Number", option.Name, text)),
            OptionValue.Whole => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? text : throw new LessonException(words.Say("Option.Whole", option.Name, text)),
            _ => text,
        };
    }

    private static string Unquoted(string text) => text.Length >= 2 && text[0] is '"' or '“' or '„' or '«' ? text[1..^1] : text;

    [GeneratedRegex(@"[""“„][^""“”]*[""“”]|«[^«»]*»|\S+")]
    private static partial Regex Parts();

    // As nbgrader has it, so that its tools can read what is handed out.
    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9_\-]*$")]
    private static partial Regex IdForm();
}
