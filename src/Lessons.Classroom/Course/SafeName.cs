using System.Security.Cryptography;
using System.Text;

namespace Lessons.Classroom;

/// <summary>Names of files and folders that mean one and the same on every system, whatever a name is made of.</summary>
internal static class SafeName
{
    private const int Longest = 60;

    // Windows, "Naming Files, Paths, and Namespaces".
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "conin$", "conout$", .. Enumerable.Range(0, 10).SelectMany(n => (string[])[$"com{n}", $"lpt{n}"])];

    /// <summary>The name, if it can be a folder's everywhere; otherwise what is left of it and a fingerprint, so that two names never meet in one folder.</summary>
    /// <param name="name">Any name.</param>
    public static string Of(string name)
    {
        var kept = new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '@' ? c : '-')]);
        if (kept.Length > Longest)
        {
            kept = kept[..Longest];
        }

        return kept == name && name.Length > 0 && !name.StartsWith('.') && !name.EndsWith('.') && !name.StartsWith('_') && !IsDevice(name) && name.IsNormalized(NormalizationForm.FormC)
            ? name
            : $"{kept.Trim('.', '-', '_')}~{Print(name)}";
    }

    /// <summary>Whether Windows takes the name for a device, with or without an ending.</summary>
    public static bool IsDevice(string name) => Devices.Contains(name.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase);

    private static string Print(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8];
}
