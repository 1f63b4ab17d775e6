using System.Reflection;
using System.Runtime.InteropServices;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!about</c>: what runs the notebook.</summary>
internal sealed class AboutDirective : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!about", "Shows what runs this notebook, and its versions.");

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var assembly = typeof(NotebookLanguage).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        var languages = cell.Directives.Where(d => d.Info.Body == DirectiveBody.Language).Select(d => CellReader.LanguageName(d));
        cell.Outputs.Send(new DisplayOutput(TextTable.Of(
            ["", ""],
            [
                ["Kernel", $"{assembly.GetName().Name} {version}"],
                ["Languages", string.Join(", ", languages)],
                [".NET", RuntimeInformation.FrameworkDescription],
                ["System", $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})"],
            ])));
        return Task.FromResult(CellEnd.Success);
    }
}
