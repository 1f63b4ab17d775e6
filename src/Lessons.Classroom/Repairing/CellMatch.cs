using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lessons.Classroom;

/// <summary>Which piece of a submission stands for which cell of the release.</summary>
internal sealed class CellMatch
{
    private readonly List<Slot> slots;
    private readonly List<Segment> segments;
    private readonly List<string> told;
    private readonly Dictionary<int, Segment> found = [];
    private readonly Dictionary<int, Slot> taken = [];
    private readonly Dictionary<int, string> texts = [];
    private readonly HashSet<int> gone = [];

    private CellMatch(List<Slot> slots, List<Segment> segments, List<string> told) => (this.slots, this.segments, this.told) = (slots, segments, told);

    /// <summary>Looks for every cell of the release.</summary>
    /// <param name="slots">The release's cells.</param>
    /// <param name="cells">The submission's cells.</param>
    /// <param name="told">Where to tell what was done.</param>
    public static CellMatch Of(List<Slot> slots, IReadOnlyList<Cell> cells, List<string> told)
    {
        var keys = slots.Select(s => s.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var match = new CellMatch(slots, Segment.Of(cells, keys), told);
        match.ByFirstLine();
        match.By((slot, segment) => segment.Part == 0 && segment.From.Id == slot.Cell.Id);
        match.By((slot, segment) => segment.Part == 0 && SameMark(slot.Cell.Metadata, segment.From.Metadata));
        match.By((slot, segment) => Slot.Bare(segment.Text) == Slot.Bare(slot.Cell.Source));
        match.ByLines();
        match.ByPlace();
        match.TakeApart();
        match.PutTogether();
        match.TellMerged();
        match.LeaveOut();
        match.TellOrder();
        return match;
    }

    /// <summary>The piece that stands for a cell; null when there is none.</summary>
    public Segment? Of(Slot slot) => found.GetValueOrDefault(slot.Index);

    /// <summary>The text that belongs to a cell for which there is a piece.</summary>
    public string TextOf(Slot slot) => texts.GetValueOrDefault(slot.Index) ?? found[slot.Index].Text;

    /// <summary>The learner's own cells that stand behind a cell of the release; behind -1 are those at the top.</summary>
    public IEnumerable<Segment> ExtrasAfter(int index)
    {
        var at = -1;
        foreach (var segment in segments)
        {
            if (taken.TryGetValue(segment.Place, out var slot))
            {
                at = slot.Index;
            }
            else if (at == index && !gone.Contains(segment.Place))
            {
                yield return segment;
            }
        }
    }

    private IEnumerable<Slot> Missing => slots.Where(s => !found.ContainsKey(s.Index));

    private IEnumerable<Segment> Free => segments.Where(s => !taken.ContainsKey(s.Place) && !gone.Contains(s.Place));

    private void Take(Slot slot, Segment segment) => (found[slot.Index], taken[segment.Place]) = (segment, slot);

    private void By(Func<Slot, Segment, bool> isOne)
    {
        foreach (var slot in Missing.ToList())
        {
            if (Free.FirstOrDefault(s => !(s.IsTeaching && s.Key is not null) && isOne(slot, s)) is { } segment)
            {
                Take(slot, segment);
            }
        }
    }

    // A first line names what a cell answers, wherever the cell went. Of several, the one in its own cell counts if it holds an answer, then the last that does.
    private void ByFirstLine()
    {
        foreach (var group in slots.Where(s => s.Key is not null).GroupBy(s => s.Key))
        {
            var same = segments.Where(s => s.Key == group.Key).ToList();
            if (group.Count() > 1 || !(group.First().IsAnswered || group.First().Kind is SlotKind.Check))
            {
                // Lines such as #!hint may stand in a lesson more than once.
                foreach (var slot in group)
                {
                    if ((same.Find(s => s.From.Id == slot.Cell.Id && !taken.ContainsKey(s.Place)) ?? same.Find(s => !taken.ContainsKey(s.Place))) is { } one)
                    {
                        Take(slot, one);
                    }
                }
            }
            else if (same.Count > 0)
            {
                ChooseOf(group.First(), same);
            }
        }
    }

    private void ChooseOf(Slot slot, List<Segment> same)
    {
        var own = same.Find(s => s.From.Id == slot.Cell.Id);
        var answered = slot.IsAnswered ? same.FindAll(s => slot.Holds(Filled(slot, s.Text))) : same;
        var chosen = own is not null && answered.Contains(own) ? own : answered.LastOrDefault() ?? own ?? same[^1];
        Take(slot, chosen);
        foreach (var other in same.Where(s => s != chosen))
        {
            gone.Add(other.Place);
        }

        if (same.Count > 1)
        {
            var differ = slot.IsAnswered && answered.Select(s => Slot.Bare(s.Text)).Distinct().Count() > 1;
            told.Add($"{SubmissionRepair.Capital(slot.Name)} stood in the notebook {same.Count} times; {(!slot.IsAnswered || !differ ? "one was kept." : chosen == own ? "what stands in them differs, and the one in its own cell counts." : "what stands in them differs, and the last one counts.")}");
        }
    }

    private static string Filled(Slot slot, string text) => slot.With((new Segment(0, slot.Cell, 0, text)).Body(slot.Key!.Split(' ')[0]));

    private static bool SameMark(JsonObject ours, JsonObject theirs) =>
        (Text(ours, "nbgrader", "grade_id") is { } grade && Text(theirs, "nbgrader", "grade_id") == grade)
        || (Text(ours, "lessons", "id") is { } id && Text(theirs, "lessons", "id") == id && Text(ours, "lessons", "kind") == Text(theirs, "lessons", "kind"));

    private static string? Text(JsonObject metadata, string part, string name) => (metadata[part] as JsonObject)?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    // At least half of the lines that were handed out stand in it.
    private void ByLines()
    {
        foreach (var slot in Missing.Where(s => s.Lines.Count > 0).ToList())
        {
            var best = Free.Where(s => s.Key is null).Select(s => (Segment: s, Share: Shared(slot, s) / (double)slot.Lines.Count)).Where(s => s.Share >= 0.5).OrderByDescending(s => s.Share).FirstOrDefault();
            if (best.Segment is not null)
            {
                Take(slot, best.Segment);
            }
        }
    }

    private static int Shared(Slot slot, Segment segment) => Slot.LinesOf(segment.Text).Count(slot.Lines.Contains);

    // The only cell that is nobody's, where the only answer is missing. The lesson's own cells are never replaced in this way.
    private void ByPlace()
    {
        foreach (var slot in Missing.Where(s => s.Kind is SlotKind.Exercise or SlotKind.Answer).ToList())
        {
            var from = slots.Take(slot.Index).Reverse().Select(s => found.GetValueOrDefault(s.Index)).FirstOrDefault(s => s is not null)?.Place ?? -1;
            var to = slots.Skip(slot.Index + 1).Select(s => found.GetValueOrDefault(s.Index)).FirstOrDefault(s => s is not null)?.Place ?? segments.Count;
            if (Free.Where(s => s.Place > from && s.Place < to && s.Key is null && (slot.Kind is SlotKind.Answer || s.From.Kind is CellKind.Code)).ToList() is [var only])
            {
                Take(slot, only);
                told.Add($"{slot.Name} had lost its first line; the cell in its place was taken for the answer.");
            }
        }
    }

    // Cells of the lesson that were merged into a neighbour: their text stands at its beginning or its end.
    private void TakeApart()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var slot in Missing.Where(s => !s.IsAnswered && s.Cell.Source.Trim().Length >= 3).ToList())
            {
                var words = slot.Cell.Source.Trim();
                foreach (var segment in segments.Where(s => !gone.Contains(s.Place)))
                {
                    var text = taken.TryGetValue(segment.Place, out var owner) ? TextOf(owner).TrimEnd() : segment.Text.TrimEnd();
                    if (text.Length <= words.Length || !(text.EndsWith("\n" + words, StringComparison.Ordinal) || text.TrimStart().StartsWith(words + "\n", StringComparison.Ordinal)))
                    {
                        continue;
                    }

                    var rest = text.EndsWith("\n" + words, StringComparison.Ordinal) ? text[..^words.Length].TrimEnd() : text.TrimStart()[words.Length..].TrimStart('\n');
                    Cut(slot, segment, owner, rest);
                    changed = true;
                    break;
                }
            }
        }
    }

    private void Cut(Slot slot, Segment segment, Slot? owner, string rest)
    {
        var part = segment with { Text = slot.Cell.Source, Place = segments.Count, Part = segment.Part + 1 };
        segments.Add(part);
        Take(slot, part);
        if (owner is not null)
        {
            texts[owner.Index] = rest;
        }
        else
        {
            segments[segments.IndexOf(segment)] = segment with { Text = rest };
        }

        told.Add($"{SubmissionRepair.Capital(slot.Name)} had been merged into another cell and stands by itself again.");
    }

    // A cell that was split: what is missing in it stands in the cells below it.
    private void PutTogether()
    {
        var order = segments.ToList();
        foreach (var slot in slots.Where(s => found.ContainsKey(s.Index)))
        {
            var at = order.IndexOf(found[slot.Index]);
            var pieces = at < 0 ? [] : order.Skip(at + 1).TakeWhile(s => !taken.ContainsKey(s.Place) && !gone.Contains(s.Place) && !s.IsTeaching).ToList();

            // As far down as a piece is that the cell lacks, or all of them.
            var last = pieces.FindLastIndex(p => Lacks(slot, p));
            var joined = 0;
            for (var i = 0; i < pieces.Count && (i <= last || BelongsTo(slot, pieces[i])); i++)
            {
                joined++;
                texts[slot.Index] = TextOf(slot).TrimEnd('\n') + "\n" + pieces[i].Text;
                gone.Add(pieces[i].Place);
            }

            if (joined > 0)
            {
                told.Add($"{SubmissionRepair.Capital(slot.Name)} had been split, or went on in the cell below; it is one cell again.");
            }
        }
    }

    private bool Lacks(Slot slot, Segment piece)
    {
        var here = Slot.LinesOf(TextOf(slot));
        return Slot.LinesOf(piece.Text).Any(l => slot.Lines.Contains(l) && !here.Contains(l));
    }

    private bool BelongsTo(Slot slot, Segment piece)
    {
        if (SameMark(slot.Cell.Metadata, piece.From.Metadata))
        {
            return true;
        }

        var isAnswered = slot.IsAnswered && slot.Holds(Filled(slot, TextOf(slot)));
        return slot.Kind switch
        {
            // A cell right below an exercise, where its check was handed out; not a second try, which says the same names again.
            SlotKind.Exercise => (piece.From.Kind is CellKind.Code || piece.Text.Contains(';', StringComparison.Ordinal))
                && !Declared(piece.Text).Overlaps(Declared(TextOf(slot))) && CurlyQuotes.Errors(CurlyQuotes.Straight(piece.Text)) == 0,
            SlotKind.Answer => piece.From.Kind is not CellKind.Code || CurlyQuotes.Errors(piece.Text) > 0,
            SlotKind.Quiz => !isAnswered && slot.Holds(Filled(slot, piece.Text)),
            _ => false,
        };
    }

    private static HashSet<string> Declared(string code) =>
    [
        .. CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot().ChildNodes().OfType<MemberDeclarationSyntax>().SelectMany(m => m switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.Text),
            MethodDeclarationSyntax method => [method.Identifier.Text],
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            _ => (IEnumerable<string>)[],
        }),
    ];

    private void TellMerged()
    {
        foreach (var cell in taken.Where(t => segments.Find(s => s.Place == t.Key) is { Part: > 0 } s && s.Key is not null).Select(t => t.Value))
        {
            told.Add($"{SubmissionRepair.Capital(cell.Name)} had been merged into the cell above it and stands by itself again.");
        }
    }

    // A second check, an exercise that the lesson has not, a near miss: what nobody handed out cannot judge.
    private void LeaveOut()
    {
        foreach (var segment in Free.Where(s => TeachingCells.HoldsOne(s.Text) || s.Key is not null).ToList())
        {
            gone.Add(segment.Place);
            told.Add($"A cell that begins with {Segment.First(segment.Text).Trim()} is not part of the lesson and was left out.");
        }
    }

    // All that is not in the longest run that stands as it was handed out has been moved.
    private void TellOrder()
    {
        var places = slots.Where(s => found.TryGetValue(s.Index, out var at) && segments.IndexOf(at) == at.Place && at.Part == 0).Select(s => (Slot: s, found[s.Index].Place)).ToList();
        var (length, before) = (new int[places.Count], new int[places.Count]);
        for (var i = 0; i < places.Count; i++)
        {
            (length[i], before[i]) = (1, -1);
            for (var j = 0; j < i; j++)
            {
                if (places[j].Place < places[i].Place && length[j] + 1 > length[i])
                {
                    (length[i], before[i]) = (length[j] + 1, j);
                }
            }
        }

        var kept = new HashSet<int>();
        for (var i = places.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); i >= 0; i = before[i])
        {
            kept.Add(i);
        }

        var moved = places.Where((_, i) => !kept.Contains(i)).Select(p => p.Slot.Name).ToList();
        if (moved.Count > 0)
        {
            told.Add($"{(moved.Count == 1 ? "One cell was" : $"{moved.Count} cells were")} moved and stand{(moved.Count == 1 ? "s" : "")} in order again: {string.Join(", ", moved.Take(5))}{(moved.Count > 5 ? " and others" : "")}.");
        }
    }
}
