namespace Lessons.Kernel.Language.CSharp;

/// <summary>Lets through as much output as a cell may show, and counts the rest.</summary>
internal sealed class OutputMeter(CellLimits limits, StopWords stops)
{
    private readonly Lock gate = new();
    private long characters;
    private long displays;
    private long charactersLeftOut;
    private long displaysLeftOut;
    private long updated;
    private bool told;

    /// <summary>Whether so much was written that it can have no end.</summary>
    public bool Endless => charactersLeftOut + updated > (long)limits.Output * CellLimits.EndlessOutput || displaysLeftOut > (long)limits.Displays * CellLimits.EndlessOutput;

    /// <summary>What may be shown of an output, or null for none of it.</summary>
    /// <param name="output">The output.</param>
    public Output? Take(Output output)
    {
        lock (gate)
        {
            return output switch
            {
                StreamOutput s => Fit(s.Text) is { Length: > 0 } text ? s with { Text = text } : null,
                DisplayOutput d => TakeDisplay(d.Data) is { } data ? d with { Data = data } : null,
                DisplayUpdate u => TakeUpdate(u),
                ResultOutput r => new ResultOutput(Fit(r.Data)),
                _ => output,
            };
        }
    }

    /// <summary>The one sentence about what was left out so far, or null when there is nothing to tell or it was told.</summary>
    public string? Notice()
    {
        lock (gate)
        {
            if (told || charactersLeftOut + displaysLeftOut == 0)
            {
                return null;
            }

            told = true;
            return stops.LeftOut(charactersLeftOut, displaysLeftOut);
        }
    }

    private MimeBundle? TakeDisplay(MimeBundle data)
    {
        if (displays >= limits.Displays)
        {
            displaysLeftOut++;
            return null;
        }

        displays++;
        return Fit(data);
    }

    // What is changed takes no more room than before, so a bar that moves may move for hours. Only what can have no end counts.
    private DisplayUpdate TakeUpdate(DisplayUpdate update)
    {
        updated += update.Data.Formats.Sum(f => (long)f.Value.Length);
        return update;
    }

    // Half of a picture or a table is none; of one too large only the text remains, as far as it fits.
    private MimeBundle Fit(MimeBundle data)
    {
        var size = data.Formats.Sum(f => (long)f.Value.Length);
        if (characters + size <= limits.Output)
        {
            characters += size;
            return data;
        }

        charactersLeftOut += size - data.PlainText.Length;
        return MimeBundle.Plain(Fit(data.PlainText));
    }

    private string Fit(string text)
    {
        var room = (int)Math.Min(text.Length, Math.Max(0, limits.Output - characters));

        // Never half of a character that takes two.
        room -= room > 0 && room < text.Length && char.IsHighSurrogate(text[room - 1]) ? 1 : 0;
        characters += room;
        charactersLeftOut += text.Length - room;
        return room == text.Length ? text : text[..room];
    }
}
