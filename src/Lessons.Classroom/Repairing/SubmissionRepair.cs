using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>Puts a learner's notebook right: the release, with the learner's answers in their places and the learner's own cells between.</summary>
/// <remarks>
/// Cells are known by their first line, then by their id, by what a release writes into their metadata, by their text, and at last by their place.
/// What is not the learner's (first lines, checks, the words of a quiz, metadata, points) is the release's. Outputs are left out: whoever grades runs the cells.
/// </remarks>
public sealed class SubmissionRepair : ISubmissionRepair
{
    /// <inheritdoc/>
    public RepairedNotebook Of(Notebook release, Notebook submission)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(submission);
        var told = new List<string>();
        var slots = Slot.Of(release);
        var match = CellMatch.Of(slots, submission.Cells, told);
        var cells = new List<Cell>();
        var ids = release.Cells.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        cells.AddRange(match.ExtrasAfter(-1).Select(e => Own(e, ids)));
        foreach (var slot in slots)
        {
            cells.Add(Filled(slot, match, told));
            cells.AddRange(match.ExtrasAfter(slot.Index).Select(e => Own(e, ids)));
        }

        return new(new((JsonObject)release.Metadata.DeepClone(), cells), told);
    }

    private static Cell Filled(Slot slot, CellMatch match, List<string> told)
    {
        if (match.Of(slot) is not { } found)
        {
            told.Add(slot.IsAnswered ? $"{slot.Name} was deleted; its cell was put back as it was handed out, without an answer." : $"{Capital(slot.Name)} was deleted and was put back.");
            return Bare(slot.Cell);
        }

        var text = match.TextOf(slot);
        if (found.From.Kind != slot.Cell.Kind)
        {
            told.Add($"{Capital(slot.Name)} had become {KindName(found.From.Kind)} and is {KindName(slot.Cell.Kind)} again.");
        }

        if (slot.Kind is SlotKind.Check or SlotKind.Locked)
        {
            if (Slot.Bare(text) != Slot.Bare(slot.Cell.Source))
            {
                told.Add($"{Capital(slot.Name)} was changed and was put back as it was handed out.");
            }

            return Bare(slot.Cell);
        }

        if (slot.Kind is SlotKind.Open)
        {
            return Bare(slot.Cell) with { Source = text, Attachments = found.From.Kind is CellKind.Code ? null : (JsonObject?)found.From.Attachments?.DeepClone() };
        }

        var name = slot.Key!.Split(' ')[0];
        var body = (found with { Text = text }).Body(name);
        var filled = slot.With(body);
        if (slot.Kind is SlotKind.Exercise && filled[(filled.IndexOf('\n', StringComparison.Ordinal) + 1)..] != body.TrimEnd())
        {
            told.Add($"In {slot.Name}, curly quotation marks were made straight, so that the code can be read.");
        }

        if (Slot.Bare(Segment.First(text)) != Slot.Bare(Segment.First(slot.Cell.Source)))
        {
            told.Add($"The first line of {slot.Name} was changed and was put back as it was handed out.");
        }

        if (slot.Kind is SlotKind.Quiz && Unmarked(body) != Unmarked(Segment.First(slot.Cell.Source) + "\n" + slot.With("")))
        {
            told.Add($"The words of {slot.Name} were changed and were put back; the marks are the learner's.");
        }

        return Bare(slot.Cell) with { Source = filled };
    }

    private static string Unmarked(string text) => string.Join('\n', text.Split('\n').Where(l => Segment.KeyOf(l) is null).Select(QuizMarks.Unmarked).Where(l => l.Length > 0 && !l.StartsWith('=')));

    private static Cell Bare(Cell cell) => cell with { Metadata = (JsonObject)cell.Metadata.DeepClone(), Outputs = [], ExecutionCount = null };

    private static Cell Own(Segment extra, HashSet<string> ids)
    {
        var id = extra.From.Id;
        for (var n = 2; !ids.Add(id); n++)
        {
            id = $"own-{n}";
        }

        return new(id, extra.From.Kind, extra.Text, []) { Attachments = (JsonObject?)extra.From.Attachments?.DeepClone() };
    }

    private static string KindName(CellKind kind) => kind switch { CellKind.Code => "code", CellKind.Markdown => "Markdown", _ => "raw text" };

    internal static string Capital(string words) => char.IsLetter(words[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
