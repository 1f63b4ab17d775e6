using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.Packages;

/// <summary>What a person reads when a package cannot be added.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed partial class PackageWords(Sentences sentences)
{
    public PackageProblemException NoSdk(PackageRequest package) => new(
        "NoSdk",
        sentences.Of("Package.NoSdk", package.Id, Environment.Version.Major));

    public PackageProblemException TooSlow(PackageRequest package, TimeSpan limit) => new(
        "PackageTooSlow",
        sentences.Of("Package.TooSlow", package.Id, sentences.Count("Seconds", limit.TotalSeconds)));

    public PackageProblemException Conflict(PackageRequest asked, string there) => new(
        "PackageConflict",
        sentences.Of("Package.TwoVersions", asked.Id, there));

    public PackageProblemException NotFound(PackageRequest package, string said)
    {
        var codes = Code().Matches(said).Select(m => (Id: m.Groups[1].Value, Text: m.Groups[2].Value.Trim())).ToList();
        (string Id, string Text)? Of(string id) => codes.Where(c => c.Id == id).Select(c => ((string, string)?)c).FirstOrDefault();
        if (Of("NU1301") is { } offline)
        {
            return Problem("PackageSourceNotReached", sentences.Of("Package.Offline", package), offline.Text);
        }

        if (Of("NU1101") is { } elsewhere && package.Version is not null && package.CachedVersions(PackageRestore.Cache) is { Count: > 0 } cached && elsewhere.Text.Contains($" {package.Id}.", StringComparison.OrdinalIgnoreCase))
        {
            return Problem("UnknownPackageVersion", sentences.Of("Package.OnlyCached", package.Version, package.Id, string.Join(", ", cached)), elsewhere.Text);
        }

        if (Of("NU1101") is { } unknown)
        {
            var asked = UnknownId().Match(unknown.Text) is { Success: true } m ? m.Groups[1].Value : package.Id;
            return asked.Equals(package.Id, StringComparison.OrdinalIgnoreCase)
                ? Problem("UnknownPackage", sentences.Of("Package.Unknown", asked), unknown.Text)
                : Problem("UnknownPackage", sentences.Of("Package.Needs", package.Id, asked), unknown.Text);
        }

        if ((Of("NU1102") ?? Of("NU1103") ?? Of("NU1603")) is { } version)
        {
            return Problem(
                "UnknownPackageVersion",
                NearestVersion().Match(version.Text) is { Success: true } m
                    ? sentences.Of("Package.NoVersion.Near", package.Version ?? "", package.Id, m.Groups[1].Value)
                    : sentences.Of("Package.NoVersion", package.Version ?? "", package.Id),
                version.Text);
        }

        if ((Of("NU1202") ?? Of("NU1213")) is { } kind)
        {
            return Problem("PackageNotForNet", sentences.Of("Package.NotForNet", package, Environment.Version.Major), kind.Text);
        }

        if ((Of("NU1107") ?? Of("NU1605") ?? Of("NU1608")) is { } conflict)
        {
            return Problem("PackageConflict", sentences.Of("Package.Conflict", package), conflict.Text);
        }

        var first = codes.Select(c => $"{c.Id}: {c.Text}").Append(said.Trim().Split('\n')[0]).First();
        return Problem("PackageNotAdded", sentences.Of("Package.NotAdded", package, first), first);
    }

    private static PackageProblemException Problem(string name, string sentence, string original) => new(name, sentence) { Original = original };

    [GeneratedRegex(@"(?:error|warning) (NU\d{4}): ([^\r\n]*?)(?= \[[^\]\r\n]*\.csproj|\r|\n|$)")]
    private static partial Regex Code();

    [GeneratedRegex("Unable to find package ([^ ]+?)\\. ")]
    private static partial Regex UnknownId();

    [GeneratedRegex(@"[Nn]earest version: ([^ \]]+)")]
    private static partial Regex NearestVersion();
}
