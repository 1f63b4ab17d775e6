using System.Globalization;
using Lessons.Kernel.Notebooks;

namespace Lessons.Cli.Starter;

/// <summary>The text in numbers: the figures it gives, and its words counted.</summary>
internal sealed record FiguresPart(Material Material)
{
    /// <summary>The cells.</summary>
    /// <param name="leftOut">Gets the names of the parts that the text gives nothing for.</param>
    public IEnumerable<Cell> Cells(ICollection<string> leftOut)
    {
        yield return Starter.Cells.Prose("numbers-head",
            $"""
            ## 4. The text in numbers

            {(Material.Figures.Count > 0 ? "Here are the numbers that the text gives. Dates are left out." : "The text gives no numbers of its own. But its words can be counted.")}
            """);
        foreach (var cell in Material.Figures.Count > 0 ? Figures() : None(leftOut, "the figures: the text gives no numbers"))
        {
            yield return cell;
        }

        foreach (var cell in Words.Frequencies(Material.Source.Article).Rows.Count >= 2 ? Frequent() : None(leftOut, "the most frequent words: the text is too short"))
        {
            yield return cell;
        }
    }

    private static IEnumerable<Cell> None(ICollection<string> leftOut, string part)
    {
        leftOut.Add(part);
        return [];
    }

    private IEnumerable<Cell> Figures()
    {
        yield return Starter.Cells.Code("figures", Material.Figures.Count > 10
            ? "source.Figures.Where(f => f.Kind != FigureKind.Date).Take(10)"
            : "source.Figures.Where(f => f.Kind != FigureKind.Date)");
        yield return Starter.Cells.Prose("figures-read", "A number in a text is a claim, too. Who counted? When? What was left out? Pick one number of the table, open its paragraph, and look for answers.");
        if (Comparable() is { } kind)
        {
            var (unit, what) = kind is FigureKind.Percent ? (", unit: \"%\"", "shares in per cent") : ("", "sums of money");
            yield return Starter.Cells.Prose("figures-chart-head", $"These are the first {what} that the text gives, side by side:");
            yield return Starter.Cells.Code("figures-chart",
                $$"""
                var compared = source.Figures
                    .Where(f => f.Kind == FigureKind.{{kind}} && f.Value != null)
                    .DistinctBy(f => f.Context).Take(8);
                Charts.Bars(compared.ToFrame(), "context", "value",
                    title: "{{char.ToUpperInvariant(what[0])}}{{what[1..]}} that the text gives",
                    source: "the text"{{unit}})
                """);
            yield return Starter.Cells.ToDo("todo-chart", "Bars side by side say “compare me”. Keep only numbers that can be compared: of one kind, of one time, counted by one hand. Say in a sentence what the chart shows.");
        }
        else
        {
            yield return Starter.Cells.ToDo("todo-figures", "Say in one sentence which number matters most, and how it could be checked. When there is a table of data about it, put it into `seeds/` as a CSV file and draw it with `Charts.Bars`.");
        }
    }

    private IEnumerable<Cell> Frequent()
    {
        var small = Material.IsEnglish ? "Small words such as *the* and *of* are left out." : "The computer knows the small words of English only, so those of this language are counted too.";
        yield return Starter.Cells.Prose("frequent-head", $"Which words come up most? {small}");
        yield return Starter.Cells.Code("frequent",
            $"""
            Charts.Words(Words.Frequencies(source.Article), most: 10,
                title: "The most frequent words",
                source: "counted in the text{(Material.IsEnglish ? "; small words left out" : "")}")
            """);
        yield return Starter.Cells.Prose("frequent-read", "The longest bar is the word that the text says most often. Is it what you would have guessed from the title? A word that comes up often shows what a text speaks about. It does not show whether the text is right.");
    }

    // Shares in per cent can be laid side by side, and so can sums of money in one currency; counts of different things cannot.
    private FigureKind? Comparable()
    {
        bool Enough(FigureKind kind) => Material.Figures.Where(f => f.Kind == kind && f.Value is not null).DistinctBy(f => f.Context).Take(8).ToList() is { Count: >= 3 } all
            && (kind is FigureKind.Percent || all.Select(f => Currency(f.Text)).Distinct().Count() == 1);
        return Enough(FigureKind.Percent) ? FigureKind.Percent : Enough(FigureKind.Money) ? FigureKind.Money : null;
    }

    private static string Currency(string figure) => string.Concat(figure.Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol));
}
