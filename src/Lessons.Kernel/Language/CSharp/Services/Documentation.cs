using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a library's author wrote about a name, from the .xml file beside the library; for .NET itself, from those that the SDK brings along.</summary>
internal static partial class Documentation
{
    /// <summary>The summary of a name in plain text; null when nobody wrote one or it is not on this machine.</summary>
    /// <param name="symbol">What it names.</param>
    public static string? SummaryOf(ISymbol symbol)
    {
        var defined = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        if (defined.ContainingAssembly is null || defined.Locations.Any(l => l.IsInSource) || defined.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        return Files(defined).Select(f => Find(f, id)).FirstOrDefault(s => s is not null);
    }

    private static IEnumerable<string> Files(ISymbol symbol)
    {
        var name = symbol.ContainingAssembly.Name;
        if (PathOf(name) is { } beside)
        {
            yield return Path.ChangeExtension(beside, ".xml");
        }

        if (!name.StartsWith("System.", StringComparison.Ordinal) || PackOfSdk() is not { } pack)
        {
            yield break;
        }

        // Most of what stands in the core library when .NET runs is told of in the file of System.Runtime.
        string[] likely = [$"{name}.xml", "System.Runtime.xml", "System.Collections.xml", "System.Linq.xml", "System.Console.xml", "System.Runtime.Extensions.xml"];
        foreach (var file in likely.Distinct(StringComparer.Ordinal))
        {
            yield return Path.Combine(pack, file);
        }
    }

    private static string? PathOf(string assembly) =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator)
            .FirstOrDefault(p => Path.GetFileNameWithoutExtension(p.AsSpan()).Equals(assembly, StringComparison.OrdinalIgnoreCase))
        ?? AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => !a.IsDynamic && a.GetName().Name == assembly && a.Location.Length > 0)?.Location;

    // …/shared/Microsoft.NETCore.App/10.0.1/ is where .NET runs from, …/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0/ where the SDK keeps its words.
    private static string? PackOfSdk()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return Directory.Exists(packs)
            ? Directory.GetDirectories(packs, $"{Environment.Version.Major}.*").Select(d => Path.Combine(d, "ref", $"net{Environment.Version.Major}.0")).FirstOrDefault(Directory.Exists)
            : null;
    }

    // These files are large. Looking for one member in the text takes milliseconds and keeps nothing; reading them as XML would take both time and memory.
    private static string? Find(string file, string id)
    {
        try
        {
            if (!File.Exists(file))
            {
                return null;
            }

            var text = File.ReadAllText(file);
            var start = text.IndexOf($"<member name=\"{id}\"", StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf("</member>", start, StringComparison.Ordinal);
            return end < 0 ? null : Summary(XElement.Parse(text[start..(end + "</member>".Length)]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string? Summary(XElement member) =>
        member.Element("summary") is { } summary && Blank().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim() is { Length: > 0 } text ? text : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement e when (e.Attribute("cref") ?? e.Attribute("langword") ?? e.Attribute("name")) is { } named && e.IsEmpty => Last().Replace(named.Value.Split('(')[0], ""),
        XElement e => string.Concat(e.Nodes().Select(Text)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\w:(?:.*\.)?|`+\d+")]
    private static partial Regex Last();
}
