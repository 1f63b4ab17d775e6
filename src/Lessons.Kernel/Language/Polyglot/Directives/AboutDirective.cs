using System.Reflection;
using System.Runtime.InteropServices;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary><c>#!about</c>: what runs the notebook.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class AboutDirective(Sentences sentences) : IDirective
{
    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!about", sentences.Of("Help.About"));

    /// <inheritdoc/>
    public Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        var assembly = typeof(NotebookLanguage).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        var languages = cell.Directives.Where(d => d.Info.Body == DirectiveBody.Language).Select(d => CellReader.LanguageName(d));
        cell.Outputs.Send(new DisplayOutput(TextTable.Of(
            ["", ""],
            [
                [sentences.Of("About.Kernel"), $"{assembly.GetName().Name} {version}"],
                [sentences.Of("About.Languages"), string.Join(", ", languages)],
                [".NET", RuntimeInformation.FrameworkDescription],
                [sentences.Of("About.System"), $"{RuntimeInformation.OSDescription} ({RuntimeInformation.RuntimeIdentifier})"],
            ])));
        return Task.FromResult(CellEnd.Success);
    }
}
