using System.Globalization;
using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.Packages;

/// <summary>What a person reads when a package cannot be added.</summary>
internal static partial class PackageWords
{
    public static PackageProblemException NoSdk(PackageRequest package) => new(
        "NoSdk",
        $"The package {package.Id} cannot be added, because the .NET SDK is not on this machine: only the part that runs programs is. Install the .NET SDK {Environment.Version.Major}, then restart the kernel.");

    public static PackageProblemException TooSlow(PackageRequest package, TimeSpan limit) => new(
        "PackageTooSlow",
        string.Create(CultureInfo.InvariantCulture, $"Looking for the package {package.Id} was given up after {limit.TotalSeconds:0.##} seconds: the network or the package source is slow. Run the cell again, or ask for a version that is in this machine's package cache."));

    public static PackageProblemException Conflict(PackageRequest asked, string there) => new(
        "PackageConflict",
        $"This session uses {asked.Id} {there} already, and a session cannot have two versions of one package. Ask for that version, or restart the kernel and run this cell first.");

    public static PackageProblemException NotFound(PackageRequest package, string said)
    {
        var codes = Code().Matches(said).Select(m => (Id: m.Groups[1].Value, Text: m.Groups[2].Value.Trim())).ToList();
        (string Id, string Text)? Of(string id) => codes.Where(c => c.Id == id).Select(c => ((string, string)?)c).FirstOrDefault();
        if (Of("NU1301") is { } offline)
        {
            return Problem("PackageSourceNotReached", $"The package {package} is not in this machine's package cache, and the package source cannot be reached. Connect to the network and run the cell again, or ask for a version that is in the cache.", offline.Text);
        }

        if (Of("NU1101") is { } elsewhere && package.Version is not null && package.CachedVersions(PackageRestore.Cache) is { Count: > 0 } cached && elsewhere.Text.Contains($" {package.Id}.", StringComparison.OrdinalIgnoreCase))
        {
            return Problem("UnknownPackageVersion", $"There is no version {package.Version} of the package {package.Id} here. This machine's package cache has {string.Join(", ", cached)}.", elsewhere.Text);
        }

        if (Of("NU1101") is { } unknown)
        {
            var asked = UnknownId().Match(unknown.Text) is { Success: true } m ? m.Groups[1].Value : package.Id;
            return asked.Equals(package.Id, StringComparison.OrdinalIgnoreCase)
                ? Problem("UnknownPackage", $"No package called {asked} was found, neither in this machine's package cache nor at its package sources. Check the spelling.", unknown.Text)
                : Problem("UnknownPackage", $"{package.Id} needs a package called {asked}, which was not found.", unknown.Text);
        }

        if ((Of("NU1102") ?? Of("NU1103") ?? Of("NU1603")) is { } version)
        {
            var nearest = NearestVersion().Match(version.Text) is { Success: true } m ? $" The nearest is {m.Groups[1].Value}." : "";
            return Problem("UnknownPackageVersion", $"There is no version {package.Version} of the package {package.Id}.{nearest} Without a version, #r \"nuget: {package.Id}\" takes the newest.", version.Text);
        }

        if ((Of("NU1202") ?? Of("NU1213")) is { } kind)
        {
            return Problem("PackageNotForNet", $"The package {package} is not made for .NET {Environment.Version.Major}. Try a newer version of it, or another package.", kind.Text);
        }

        if ((Of("NU1107") ?? Of("NU1605") ?? Of("NU1608")) is { } conflict)
        {
            return Problem("PackageConflict", $"The package {package} does not go together with a package that this session uses already: they need different versions of a third. Restart the kernel and add it first, or ask for another version.", conflict.Text);
        }

        var first = codes.Select(c => $"{c.Id}: {c.Text}").Append(said.Trim().Split('\n')[0]).First();
        return Problem("PackageNotAdded", $"The package {package} could not be added. The package tool says: {first}", first);
    }

    private static PackageProblemException Problem(string name, string sentence, string original) => new(name, sentence) { Original = original };

    [GeneratedRegex(@"(?:error|warning) (NU\d{4}): ([^\r\n]*?)(?= \[[^\]\r\n]*\.csproj|\r|\n|$)")]
    private static partial Regex Code();

    [GeneratedRegex("Unable to find package ([^ ]+?)\\. ")]
    private static partial Regex UnknownId();

    [GeneratedRegex(@"[Nn]earest version: ([^ \]]+)")]
    private static partial Regex NearestVersion();
}
