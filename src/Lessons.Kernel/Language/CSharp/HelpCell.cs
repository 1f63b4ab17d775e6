using System.Text.RegularExpressions;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>A cell that asks about a name, such as <c>?source.Quote</c> or <c>source.Quote?</c>. The answer is shown beside the notebook.</summary>
internal static partial class HelpCell
{
    /// <summary>The name that a cell asks about; null when it is any other cell.</summary>
    /// <param name="code">The cell's text.</param>
    public static string? Asked(string code) => Question().Match(code) is { Success: true } asked ? asked.Groups["name"].Value : null;

    /// <summary>Tells what there is to tell about a name.</summary>
    /// <param name="name">The name, with those that it belongs to before it.</param>
    /// <param name="services">What knows the names of the session.</param>
    /// <param name="cell">The cell that asks.</param>
    /// <param name="sentences">The person's language.</param>
    public static CellEnd Answer(string name, LanguageServices services, CellScope cell, Sentences sentences)
    {
        if (services.Inspect(name, name.Length, cell.Interrupt) is { } found)
        {
            cell.Send(new PageOutput(found));
            return CellEnd.Success;
        }

        var sentence = sentences.Of("Inspect.Nothing", name);
        var error = new CellError("NothingFound", sentence, null, null, sentence);
        cell.Send(new ErrorOutput(error));
        return new CellEnd(error);
    }

    [GeneratedRegex(@"^\s*(\?\s*(?<name>[\w.]*\w)|(?<name>[\w.]*\w)\s*\?)\s*$")]
    private static partial Regex Question();
}
