using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli;

/// <summary>A failing cell in a few lines: where, what, and the line of code with a caret.</summary>
internal static class Failure
{
    /// <summary>Writes the block, such as <c>01-meet-the-text.ipynb, cell 7, line 3: CS0103 …</c> and the line of code below it.</summary>
    public static string Block(string file, FailedCell failed)
    {
        var error = failed.Error;
        var line = error.Line is { } n ? string.Create(CultureInfo.InvariantCulture, $", line {n}") : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"{file}, cell {failed.Number}{line}: {error.Name} {error.Message}");
        var excerpt = ErrorText.Parts(error.Text).FirstOrDefault(p => p.IsExcerpt).Text;
        return excerpt is null ? head : $"{head}\n{excerpt}";
    }
}
