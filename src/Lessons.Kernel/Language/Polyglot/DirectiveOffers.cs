using System.Net;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Help while a line for the notebook is written: how its name, its options and their values go on, and what it does.</summary>
internal static class DirectiveOffers
{
    /// <summary>Finds what may stand at the cursor.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="line">The line.</param>
    /// <param name="cursor">Where the cursor stands, in the line.</param>
    /// <param name="directives">Those there are.</param>
    public static Completions Complete(string code, DirectiveLine line, int cursor, IReadOnlyList<IDirective> directives)
    {
        var nameEnd = line.Start + line.Name.Length;
        if (cursor <= nameEnd)
        {
            var names = directives.SelectMany(d => d.Info.Aliases.Prepend(d.Info.Name));
            return Offer(line.Start, nameEnd, code[line.Start..cursor], names, "keyword");
        }

        if (directives.FirstOrDefault(d => d.Info.IsCalled(line.Name)) is not { } directive)
        {
            return new Completions(cursor, cursor, []);
        }

        // The words before the cursor tell what is missing, and so what may come.
        var words = DirectiveArguments.Split(code[nameEnd..cursor]).ToList();
        var isNew = char.IsWhiteSpace(code[cursor - 1]) && (words.Count == 0 || nameEnd + words[^1].End < cursor);
        var (start, typed) = isNew || words.Count == 0 ? (cursor, "") : (nameEnd + words[^1].Start, words[^1].Text);
        var before = isNew ? words : words[..^1];
        var end = cursor;
        while (end < line.End && !char.IsWhiteSpace(code[end]))
        {
            end++;
        }

        var all = directive.Info.Parameters;
        if (before.Count > 0 && all.FirstOrDefault(p => p.IsOption && !p.IsFlag && p.IsCalled(before[^1].Text)) is { } option)
        {
            return Offer(start, end, typed, option.Values?.Invoke() ?? [], "value");
        }

        var given = before.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);
        var options = all.Where(p => p.IsOption && !p.Aliases.Prepend(p.Name).Any(given.Contains)).Select(p => p.Name);
        var byPlace = all.Where(p => !p.IsOption).ElementAtOrDefault(ByPlace(before, all))?.Values?.Invoke() ?? [];
        return typed.StartsWith('-') ? Offer(start, end, typed, options, "keyword") : Offer(start, end, typed, byPlace.Concat(options), "value");
    }

    /// <summary>What is known of the values that stand in a line, such as the title of the exercise that it names.</summary>
    /// <param name="rest">The line behind its name.</param>
    /// <param name="info">The directive.</param>
    public static IReadOnlyList<string> Named(string rest, DirectiveInfo info)
    {
        var words = DirectiveArguments.Split(rest).ToList();
        var byPlace = info.Parameters.Where(p => !p.IsOption).ToList();
        return [.. words.TakeWhile(w => !w.Text.StartsWith('-')).Zip(byPlace, (w, p) => p.About?.Invoke(w.Text)).OfType<string>()];
    }

    /// <summary>What a directive does and takes.</summary>
    /// <param name="info">The directive.</param>
    /// <param name="named">What is known of the values in the line.</param>
    /// <param name="sentences">The person's language.</param>
    public static MimeBundle Help(DirectiveInfo info, IReadOnlyList<string> named, Sentences sentences)
    {
        var rows = info.Parameters.Select(p => new[] { p.Aliases.Count == 0 ? p.Name : string.Join(", ", p.Aliases.Prepend(p.Name)), p.Required ? p.Help : sentences.Of("Help.Optional", p.Help) }).ToList();
        var also = info.Aliases.Count == 0 ? "" : sentences.Of("Help.Also", string.Join(", ", info.Aliases));
        var table = rows.Count == 0 ? null : TextTable.Of(["", ""], rows);
        var plain = string.Join('\n', ((string[])[info.Usage, info.Help, .. named, table?.PlainText ?? "", also]).Where(l => l.Length > 0));
        var html = $"<p><code>{WebUtility.HtmlEncode(info.Usage)}</code></p><p>{WebUtility.HtmlEncode(info.Help)}</p>{string.Concat(named.Select(n => $"<p>{WebUtility.HtmlEncode(n)}</p>"))}{table?.Formats["text/html"]}{(also.Length == 0 ? "" : $"<p>{WebUtility.HtmlEncode(also)}</p>")}";
        return new MimeBundle([KeyValuePair.Create("text/plain", plain), KeyValuePair.Create("text/html", html)]);
    }

    private static int ByPlace(List<DirectiveArguments.Word> words, IReadOnlyList<DirectiveParameter> all)
    {
        var (count, isValue) = (0, false);
        foreach (var word in words)
        {
            var option = all.FirstOrDefault(p => p.IsOption && p.IsCalled(word.Text));
            count += isValue || option is not null ? 0 : 1;
            isValue = option is { IsFlag: false };
        }

        return count;
    }

    private static Completions Offer(int start, int end, string typed, IEnumerable<string> texts, string kind) =>
        new(start, end, [.. texts.Where(t => t.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Select(t => new Completion(t.Contains(' ', StringComparison.Ordinal) ? $"\"{t}\"" : t, kind))]);
}
