namespace Lessons.Testing;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds Lessons.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the checkout's top folder.</summary>
    /// <param name="parts">Folder and file names.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Lessons.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Lessons.sln. Run the tests inside a checkout.");
    }
}
