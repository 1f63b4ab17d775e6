using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom.Tests.Repairing;

public sealed class A_damaged_submission
{
    [Fact]
    public void That_is_as_it_should_be_is_told_nothing_of()
    {
        var repaired = Handed.Repaired(Handed.Answered.Cells);
        Assert.Empty(repaired.Told);
        Assert.Equal(NotebookFile.Format(Handed.Answered), NotebookFile.Format(repaired.Notebook));
    }

    /// <summary>Damages are made in this order: what was split is not carried apart afterwards, as nobody could tell then.</summary>
    [Property(MaxTest = 500)]
    public Property Gives_back_every_answer_in_its_place() => Prop.ForAll(Arb.From(Damages()), damages =>
    {
        var cells = damages.Aggregate(Handed.Answered.Cells.ToList(), (at, damage) => damage.Do(at));
        var repaired = Handed.Repaired(cells);
        var what = string.Join("; ", damages.Select(d => d.Name)) + "\n" + string.Join("\n----\n", cells.Select(c => $"[{c.Id} {c.Kind}] {c.Source}")) + "\n=====\n" + string.Join('\n', repaired.Told);
        foreach (var (first, _) in Handed.Answers)
        {
            Assert.True(Ends(Handed.CellOf(Handed.Answered, first)) == Ends(Handed.CellOf(repaired.Notebook, first)), $"{first}\n{Handed.CellOf(repaired.Notebook, first).Source}\n=====\n{what}");
        }

        // The lesson's cells stand in their order, each once, with what was handed out.
        var ours = repaired.Notebook.Cells.Where(c => Handed.Release.Cells.Any(r => r.Id == c.Id)).ToList();
        Assert.True(Handed.Release.Cells.Select(c => c.Id).SequenceEqual(ours.Select(c => c.Id)), what);
        Assert.All(ours.Zip(Handed.Release.Cells), p => Assert.True(p.First.Kind == p.Second.Kind && JsonNode.DeepEquals(p.First.Metadata, p.Second.Metadata) && (!p.Second.Source.StartsWith("#!check", StringComparison.Ordinal) || p.First.Source == p.Second.Source), what));

        // A changed id alone is no matter for a teacher.
        Assert.True(Handed.Answered.Cells.Select(Seen).SequenceEqual(cells.Select(Seen)) == (repaired.Told.Count == 0), what);
    });

    // Blanks at the ends of lines are nobody's answer.
    private static string Ends(Cell cell) => string.Join('\n', cell.Source.Split('\n').Select(l => l.TrimEnd())).TrimEnd();

    private static (CellKind Kind, string Text) Seen(Cell cell) => (cell.Kind, cell.Source.Trim());

    private sealed record Damage(string Name, Func<List<Cell>, List<Cell>> Do)
    {
        public override string ToString() => Name;
    }

    private static Gen<List<Damage>> Damages() =>
        from moved in Some(Number.Select(Move))
        from copied in Some(Number.Select(Copy))
        from deleted in Some(Number.Select(Delete))
        from marked in Some(Number.Select(LoseId))
        from pieces in Some(Gen.OneOf(Number.Select(Split), Number.Select(Merge)))
        from retyped in Some(Number.Select(Retype))
        from lines in Some(Number.Select(ChangeFirstLine))
        select new List<Damage>([.. moved, .. copied, .. deleted, .. marked, .. pieces.Take(1), .. retyped, .. lines]);

    private static Gen<int> Number => Gen.Choose(0, 10_000);

    private static Gen<List<Damage>> Some(Gen<Damage> one) => Gen.Frequency((3, Gen.Constant(new List<Damage>())), (2, one.ListOf(1).Select(l => l.ToList())), (1, one.ListOf(2).Select(l => l.ToList())));

    private static Damage Move(int n) => new($"move {n}", cells =>
    {
        var cell = cells[n % cells.Count];
        var rest = cells.Where(c => c != cell).ToList();

        // To another place than its own, or nothing would be damaged.
        rest.Insert((cells.IndexOf(cell) + 1 + (n / 31 % (cells.Count - 1))) % cells.Count, cell);
        return rest;
    });

    private static Damage Copy(int n) => new($"copy {n}", cells =>
    {
        var teaching = cells.Where(c => c.Source.StartsWith("#!", StringComparison.Ordinal)).ToList();
        var cell = teaching[n % teaching.Count];
        cells.Insert(n / 31 % cells.Count, cell with { Id = $"copy-{n}-{cells.Count}" });
        return cells;
    });

    private static Damage Delete(int n) => new($"delete {n}", cells =>
    {
        var others = cells.Where(c => !Handed.Answers.Keys.Any(a => c.Source.StartsWith(a + " ", StringComparison.Ordinal))).ToList();
        if (others.Count > 0)
        {
            cells.Remove(others[n % others.Count]);
        }

        return cells;
    });

    // A program that keeps no ids, or makes its own.
    private static Damage LoseId(int n) => new($"lose-id {n}", cells => Changed(cells, n, c => c with { Id = $"new-{n}-{cells.Count}", Source = c.Source + "\n" }));

    private static Damage Split(int n) => new($"split {n}", cells =>
    {
        var at = n % cells.Count;
        var lines = cells[at].Source.TrimEnd().Split('\n');
        var places = Enumerable.Range(1, Math.Max(0, lines.Length - 1)).Where(i => lines[i - 1].Trim().Length > 0 && lines[i].Trim().Length > 0 && IsWhole(lines, i)).ToList();
        if (places.Count > 0)
        {
            var place = places[n / 31 % places.Count];
            var second = cells[at] with { Id = $"split-{n}", Source = string.Join('\n', lines[place..]), Metadata = n % 2 == 0 ? [] : (JsonObject)cells[at].Metadata.DeepClone() };
            cells[at] = cells[at] with { Source = string.Join('\n', lines[..place]) };
            cells.Insert(at + 1, second);
        }

        return cells;
    });

    // Jupyter splits where the caret is. Inside a block of code the pieces are no code, and nobody does that and runs them.
    private static bool IsWhole(string[] lines, int at) => !lines[at].StartsWith(' ') && !lines[at].StartsWith('{') && !lines[at].StartsWith('}');

    private static Damage Merge(int n) => new($"merge {n}", cells =>
    {
        var at = n % (cells.Count - 1);
        var (first, second) = (cells[at], cells[at + 1]);
        if (first.Kind == second.Kind)
        {
            cells[at] = first with { Source = first.Source + "\n\n" + second.Source };
            cells.RemoveAt(at + 1);
        }

        return cells;
    });

    private static Damage Retype(int n) => new($"retype {n}", cells => Changed(cells, n, c => c with { Kind = c.Kind is CellKind.Code ? CellKind.Markdown : CellKind.Code }));

    private static Damage ChangeFirstLine(int n) => new($"first-line {n}", cells =>
    {
        var teaching = cells.Where(c => c.Source.StartsWith("#!", StringComparison.Ordinal) && c.Source.Contains("--points", StringComparison.Ordinal)).ToList();
        return teaching.Count == 0 ? cells : Changed(cells, cells.IndexOf(teaching[n % teaching.Count]), c => c with
        {
            Source = (n / 31 % 4) switch
            {
                0 => c.Source.Replace("--points", "—points", StringComparison.Ordinal),
                1 => c.Source.Replace("--points ", "--points 10", StringComparison.Ordinal),
                2 => "\n\n  " + c.Source.Replace("#!", "#! ", StringComparison.Ordinal).Replace("--points", "--points “2” //", StringComparison.Ordinal),
                _ => c.Source.Replace("#!exercise", "#!Exercise", StringComparison.Ordinal).Replace("#!quiz", "＃！quiz", StringComparison.Ordinal).Replace("--points 4", "", StringComparison.Ordinal) + " ",
            },
        });
    });

    private static List<Cell> Changed(List<Cell> cells, int n, Func<Cell, Cell> change)
    {
        cells[n % cells.Count] = change(cells[n % cells.Count]);
        return cells;
    }
}
