namespace Lessons.Cli.Install;

/// <summary>The sentences of install, uninstall and doctor.</summary>
internal static class InstallWords
{
    public static UsageException NoCheckout(string from) => new(
        $"There is nothing to compile: {from} is not inside a checkout of Lessons. Go to a checkout and run: dotnet run --project src/Lessons.Cli -- install");

    public static UsageException DoesNotCompile(string checkout, string said)
    {
        var errors = said.Split('\n').Select(l => l.Trim()).Where(l => l.Contains("error", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal).Take(3);
        return new($"The checkout in {checkout} could not be compiled ahead of time. Nothing was changed. The compiler said:\n  {string.Join("\n  ", errors.DefaultIfEmpty("nothing"))}\nWhen that is mended, run again: lessons install");
    }

    public static UsageException Foreign(string folder) => new(
        $"{folder} holds a kernel that Lessons did not install, so it stays as it is. Take it away yourself, or install without it: lessons install");

    public static UsageException InUse(string why) => new(
        $"Not all of it could be taken away: {why} Close the notebooks that use the kernel and run again: lessons uninstall");

    public static UsageException CannotWrite(string why) => new(
        $"The kernel cannot be written: {why} Choose a folder that you may write to: lessons install --prefix FOLDER");
}
