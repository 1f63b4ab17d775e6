namespace Lessons.Kernel.Language.CSharp;

/// <summary>The namespaces that every cell has, as in other .NET notebooks.</summary>
internal static class StandardUsings
{
    /// <summary>The names, in the form that a <c>using</c> takes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "System",
        "System.Collections",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Text",
        "System.Threading",
        "System.Threading.Tasks",

        // HTML("...") is a static member of the last one, display(x) of our own; DisplayAs and DisplayTable live in System.
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Formatting",
        "Microsoft.DotNet.Interactive.Kernel",
        typeof(CellFunctions).FullName!,
    ];
}
