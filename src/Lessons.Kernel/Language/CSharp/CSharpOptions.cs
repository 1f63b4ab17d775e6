using System.Globalization;
using System.Reflection;
using Lessons.Kernel.Language.Packages;
using Lessons.Kernel.Language.Showing;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a C# session starts with, besides .NET itself.</summary>
public sealed record CSharpOptions
{
    /// <summary>Libraries that cells may use, beyond those that the running program is made of (these are there already).</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Namespaces, or types whose static members, cells may name without a <c>using</c> of their own.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>How values of certain types show themselves.</summary>
    public DisplayRules Rules { get; init; } = new();

    /// <summary>The language in which errors are told, where there is a translation.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.CurrentUICulture;

    /// <summary>How much each cell may take.</summary>
    public CellLimits Limits { get; init; } = new();

    /// <summary>How packages are found that cells ask for.</summary>
    public PackageOptions Packages { get; init; } = new();
}
