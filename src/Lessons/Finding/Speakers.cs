using System.Text.RegularExpressions;

namespace Lessons;

/// <summary>Reads who said a quotation from the sentence around it. Where the sentence does not say, nobody is named.</summary>
internal static partial class Speakers
{
    private const string Verbs = "said|says|saying|agreed|agrees|disagreed|disagrees|admitted|admits|suggested|suggests|told|tells|stated|states|added|adds|claimed|claims|called|calls|urged|urges|warned|warns|declared|declares|insisted|insists|argued|argues|asked|asks|replied|replies|complained|complains|announced|announces|explained|explains|wrote|writes|reported|reports|demanded|demands|described|describes|promised|promises|noted|notes|recalled|recalls|shouted|shouts|cried|cries|answered|answers|whispered|remarked|commented|repeated|concluded";
    private const string Name = @"\p{Lu}[\p{L}’'.-]*(?: (?:de|da|do|dos|van|von|bin|al|el|of|the|\p{Lu}[\p{L}’'.-]*))* ?\p{Lu}?[\p{L}’'-]*";

    /// <summary>The speaker, or null.</summary>
    /// <param name="before">The sentence up to the opening mark.</param>
    /// <param name="words">The quoted words.</param>
    /// <param name="after">The sentence from behind the closing mark.</param>
    public static string? Of(string before, string words, string after)
    {
        if (AccordingTo().Match(after) is { Success: true } according)
        {
            return Clean(according.Groups["who"].Value);
        }

        if (SaidBehind().Match(after) is { Success: true } said)
        {
            return Clean(said.Groups["who"].Value);
        }

        if (AccordingTo().Match(before) is { Success: true } accordingBefore)
        {
            return Clean(accordingBefore.Groups["who"].Value);
        }

        // “urged calm”: the quoted words begin with the verb, and its subject stands right before them.
        if (StartsWithVerb().IsMatch(words) && Person().Match(before.TrimEnd()) is { Success: true } subject)
        {
            return Clean(subject.Groups["who"].Value);
        }

        return Reported(before);
    }

    // "protesters claimed to have …", "Fradkov … saying:": the subject of the last reporting verb before the quotation.
    private static string? Reported(string before)
    {
        // A quotation that stands between the verb and this one had the verb for itself.
        var verb = ReportingVerb().Matches(before).LastOrDefault();
        if (verb is null || ClosingMark().IsMatch(before, verb.Index) || IsLabel(verb.Value, before[(verb.Index + verb.Length)..]))
        {
            return null;
        }

        if (verb.Value is "saying")
        {
            return Person().Matches(before[..verb.Index] + " ").LastOrDefault() is { } last ? Clean(last.Groups["who"].Value)
                : PersonAnywhere().Matches(before[..verb.Index]).FirstOrDefault() is { } any ? Clean(any.Groups["who"].Value)
                : null;
        }

        var clause = before[..verb.Index].TrimEnd();
        var comma = clause.LastIndexOfAny([',', ';', ':', '–', '—', '“', '”', '"', '«', '»']);
        if (comma > 0 && Conjunction().IsMatch(clause[(comma + 1)..]))
        {
            // "One teacher disagreed, and argued that": the subject stands before the first of the two verbs.
            return Reported(clause[..comma]);
        }

        var subject = Adverb().Replace(When().Replace(clause[(comma + 1)..].Trim().TrimStart('’', '\'', '‘'), "").Trim(), "");
        return subject.Length == 0 || Words.Of(subject).Count() > 7 || NotASubject().IsMatch(subject) ? null : Clean(subject);
    }

    // 'a party called "New Dawn"' gives a name and no words; 'they called it "unfair"' gives words.
    private static bool IsLabel(string verb, string behind) => verb is "called" or "calls" or "described" or "describes" && behind.Trim().Length == 0;

    private static string? Clean(string who)
    {
        var name = Leading().Replace(who.Trim().TrimEnd(',', '.', ':'), "").Trim();
        return name.Length == 0 || Pronoun().IsMatch(name) ? null : name;
    }

    [GeneratedRegex(@"\b[Aa]ccording to (?<who>(?:the )?(?:[^,.;:“”]|(?<=\b(?:Mr|Mrs|Ms|Dr|St|\p{Lu}))\.)+)")]
    private static partial Regex AccordingTo();

    [GeneratedRegex($@"^[,.]?\s*(?:(?:{Verbs}) (?<who>(?:the |a |an )?{Name}|(?:the|a|an|one|another) [\p{{L}}’' -]+?)(?=[,.;]|$)|(?<who>{Name}|(?:the|a|an|one) [\p{{L}}’' -]+?) (?:{Verbs})\b)")]
    private static partial Regex SaidBehind();

    [GeneratedRegex($@"(?<!\bso[- ])\b(?:{Verbs})\b")]
    private static partial Regex ReportingVerb();

    [GeneratedRegex(@"[”»""]|[’'](?![\p{L}])")]
    private static partial Regex ClosingMark();

    // "On Monday the mayor", "Yesterday Peter Smith": the time is no part of the speaker.
    [GeneratedRegex(@"^(?:on \w+day|yesterday|today|earlier(?: this \w+)?|later|then|last \w+|this \w+day|in [0-9]{4}|in \w+ [0-9]{4}) ", RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@" (?:long|often|also|then|once|ever|always|recently|repeatedly|\w+ly)$")]
    private static partial Regex Adverb();

    [GeneratedRegex(@"^ ?(?:and|but|then|and then)$")]
    private static partial Regex Conjunction();

    [GeneratedRegex($@"^(?:{Verbs})\b")]
    private static partial Regex StartsWithVerb();

    [GeneratedRegex(@"(?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)\s*$")]
    private static partial Regex Person();

    // A name behind a comma or an office: "Russian Foreign Minister, Mikhail Fradkov".
    [GeneratedRegex(@"(?<who>(?<=, |Minister |President |Mr |Mrs |Ms |Dr )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+)")]
    private static partial Regex PersonAnywhere();

    // "Bush will claim" foretells words, "it is reported" names nobody, "who called" belongs to another subject.
    [GeneratedRegex(@"\b(will|would|may|might|could|should|must|is|are|was|were|be|been|being|to|not|never|who|which|that|has|have|had)$|^(when|if|asked|while|although|though|because|after|before|as|since|until|unless)\b|^(it|there|this|that|which|who|and|but|is|are|was|were)$", RegexOptions.IgnoreCase)]
    private static partial Regex NotASubject();

    [GeneratedRegex(@"^(and|but|then|while|as|when|where|so) ", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(he|she|they|it|we|i|you|many|some|others|this|these|which|who|one)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();
}
