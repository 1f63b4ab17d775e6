using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language.Polyglot;

namespace Lessons.Kernel.Language.Packages;

/// <summary>What a restore found: the packages with their versions, and their files.</summary>
/// <param name="Versions">The version of each package, by its name.</param>
/// <param name="Libraries">All files, of the packages and of what they need.</param>
internal sealed record PackageAssets(IReadOnlyDictionary<string, string> Versions, Libraries Libraries)
{
    /// <summary>Reads what a restore wrote (<c>obj/project.assets.json</c>); null when it is not there, or a file that it names has gone.</summary>
    /// <param name="folder">The project's folder.</param>
    public static PackageAssets? Read(string folder)
    {
        var file = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return Read(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    private static PackageAssets? Read(JsonObject assets)
    {
        if (assets["logs"] is JsonArray logs && logs.Any(l => l?["level"]?.GetValue<string>() == "Error"))
        {
            return null;
        }

        // The target with a runtime's name has the files for this kind of machine.
        var target = assets["targets"]!.AsObject().MaxBy(t => t.Key.Length).Value!.AsObject();
        var folders = assets["packageFolders"]!.AsObject().Select(f => f.Key).ToList();
        var versions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        List<string> references = [], assemblies = [], natives = [];
        foreach (var (key, files) in target)
        {
            if (assets["libraries"]![key]!["type"]!.GetValue<string>() != "package")
            {
                continue;
            }

            var name = key.Split('/');
            versions[name[0]] = name[1];
            var path = assets["libraries"]![key]!["path"]!.GetValue<string>();
            if (!Take(files!, "compile", references) || !Take(files!, "runtime", assemblies) || !Take(files!, "native", natives))
            {
                return null;
            }

            bool Take(JsonNode from, string kind, List<string> to)
            {
                var relative = (from[kind] as JsonObject)?.Select(f => f.Key).Where(f => !f.EndsWith("_._", StringComparison.Ordinal)) ?? [];
                foreach (var one in relative)
                {
                    if (folders.Select(f => Path.GetFullPath(Path.Combine(f, path, one))).FirstOrDefault(File.Exists) is not { } found)
                    {
                        return false;
                    }

                    to.Add(found);
                }

                return true;
            }
        }

        return new PackageAssets(versions, new Libraries(references, assemblies, natives));
    }
}
