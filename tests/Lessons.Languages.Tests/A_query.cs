using Lessons.Kernel.Language;
using Lessons.Testing;
using Xunit;

namespace Lessons.Languages.Tests;

public sealed class A_query
{
    private const string Seats = """
        var seats = new DataFrame(
            new StringDataFrameColumn("party", new[] { "Ata", "Alga", null }),
            new Int32DataFrameColumn("won", new int?[] { 6, 30, null }),
            new DoubleDataFrameColumn("share", new double?[] { 0.08, 0.4, null }),
            new DecimalDataFrameColumn("cost", new decimal?[] { 1.25m, 100m, null }),
            new BooleanDataFrameColumn("old", new bool?[] { true, false, null }),
            new DateTimeDataFrameColumn("day", new DateTime?[] { new DateTime(2005, 2, 27), new DateTime(2005, 3, 13, 10, 30, 0), null }),
            new Int64DataFrameColumn("votes", new long?[] { 5000000000, 2, null }),
            new SingleDataFrameColumn("swing", new float?[] { 0.5f, -1f, null }));
        """;

    [Fact]
    public async Task Sees_each_frame_as_a_table_with_the_types_it_has()
    {
        await using var session = new Session();
        await session.Run(Seats);
        Assert.Equal(
            "result: party String: Ata, Alga, null; won Int32: 6, 30, null; share Double: 0.08, 0.4, null; cost Decimal: 1.25, 100, null; old Boolean: True, False, null; day DateTime: 02/27/2005 00:00:00, 03/13/2005 10:30:00, null; votes Int64: 5000000000, 2, null; swing Single: 0.5, -1, null",
            await session.Run("#!sql\nSELECT * FROM seats"));
        Assert.Equal("result: n Int64: 3; won Int64: 36; mean Double: 0.24; parties String: [Ata, Alga, null]", await session.Run("#!sql\nselect count(*) as n, sum(won) as won, round(avg(share), 2) as mean, list(party) as parties from SEATS"));
        Assert.Equal("result: kind String: TIMESTAMP; d DateTime: 02/27/2005 00:00:00", await session.Run("#!sql\nselect typeof(day) as kind, cast(day as date) as d from seats where party = 'Ata'"));
    }

    [Fact]
    public async Task Sees_lists_of_records_and_of_values_and_what_changed_since()
    {
        await using var session = new Session();
        await session.Run("record Party(string Name, int? Seats, DateOnly Founded); var parties = new List<Party> { new(\"Ata\", 6, new DateOnly(1999, 12, 16)), new(\"Alga\", null, new DateOnly(2003, 9, 1)) }; var numbers = new[] { 1.5, 2.5 };");
        Assert.Equal("result: Name String: Ata; Founded DateTime: 12/16/1999 00:00:00", await session.Run("#!sql\nselect Name, Founded from parties where Seats = 6"));
        Assert.Equal("result: sum(\"value\") Double: 4", await session.Run("#!sql\nselect sum(\"value\") from numbers"));
        await session.Run("numbers[0] = 10;");
        Assert.Equal("result: s Double: 12.5", await session.Run("#!sql\nselect sum(value) as s from numbers"));
    }

    [Fact]
    public async Task Gives_its_result_a_name_in_CSharp()
    {
        await using var session = new Session();
        await session.Run(Seats);
        await session.Run("#!sql --name big\nSELECT party, won FROM seats WHERE won > 10");
        Assert.Equal("result: 1 Alga", await session.Run("$\"{big.Rows.Count} {big.Columns[\"party\"][0]}\""));
        Assert.Equal("result: won Int32: 30", await session.Run("#!sql\nselect won from big"));
        Assert.Equal("", await session.Run("#!share --from sql big --as again"));
        Assert.Equal("", await session.Run("#!set --name third --value @sql:big"));
        Assert.Equal("result: 2", await session.Run("again.Rows.Count + third.Rows.Count"));
        await session.Run("#!sql\n#!set --name other --value @csharp:seats\nselect 1");
        Assert.Equal("result: n Int64: 3", await session.Run("#!sql\nselect count(*) as n from other"));
    }

    [Fact]
    public async Task Keeps_what_it_makes_for_the_next_one()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("#!sql\ncreate table mine (n int, t varchar);\ninsert into mine values (1, 'a'), (2, NULL);"));
        Assert.Equal("display: n Int32: 1, 2\nresult: t String: a, null", await session.Run("#!sql\nselect n from mine;\n\nselect t from mine;"));
        await session.Run("var mine = new DataFrame(new Int32DataFrameColumn(\"z\", new int?[] { 1 }));");
        Assert.Equal("result: n Int64: 2", await session.Run("#!sql\nselect count(*) as n from mine"));
    }

    [Fact]
    public async Task Shows_two_columns_of_one_name_and_values_of_every_kind()
    {
        await using var session = new Session();
        Assert.Equal("result: a Int32: 1; a_2 Int32: 2; b String: 12:30:00; c String: {x: 1}; d Boolean: True; e Decimal: 0.10; f Double: Infinity", await session.Run("#!sql\nselect 1 as a, 2 as a, time '12:30:00' as b, {'x': 1} as c, true as d, 0.10 as e, 1/0 as f"));
    }

    [Theory]
    [InlineData("", "sql-errors.txt")]
    [InlineData("ru", "sql-errors.ru.txt")]
    [InlineData("ky", "sql-errors.ky.txt")]
    public async Task That_fails_says_where_and_what_to_try(string language, string golden)
    {
        await using var session = new Session(language);
        await session.Run(Seats);
        string[] cells =
        [
            "1\n#!sql\nSELECT party\nFRM seats", "#!sql\nSELECT *\n  FROM seets", "#!sql\nSELECT prty FROM seats", "#!sql\nSELECT seats.wun FROM seats", "#!sql\nSELECT party, sum(won) FROM seats",
            "#!sql\nSELECT cast(party AS int) FROM seats", "#!sql\nSELECT * FROM 'secret.csv'", "#!sql\nCOPY seats TO 'out.csv'", "#!sql\nINSTALL httpfs", "#!sql\nSET enable_external_access = true",
            "#!sql\nSELECT rond(won) FROM seats", "#!sql\nSELECT won +\n", "#!sql\nSELECT party FROM seats WHERE party = \"Ata\"", "#!sql\nSELECT sum(party) FROM seats", "#!sql --name x\nCREATE TABLE t (n int)",
            "#!sql --name 1x\nSELECT 1", "#!sql --nam x\nSELECT 1", "#!sql\n#!share --from csharp nothing\nselect 1", "var one = 1;\n#!sql\n#!share --from csharp one\nselect 1",
        ];
        var told = new List<string>();
        foreach (var cell in cells)
        {
            var error = await session.Error(cell);
            told.Add($"{cell}\n----- {error.Name} ({error.Line}, {error.Column})\n{error.Text}\n");
        }

        Golden.Match("Lessons.Languages.Tests", golden, string.Join('\n', told));
    }

    [Fact]
    public async Task That_never_ends_ends_at_an_interrupt()
    {
        await using var session = new Session();
        await session.Run("var kept = 1;");
        using var interrupt = new CancellationTokenSource();
        var end = await session.Language.RunAsync(
            "#!csharp\nConsole.Write(1);\n#!sql\nselect sum(a.range * b.range) from range(10000000) a, range(10000000) b",
            new InterruptsAtItsFirstWord(interrupt),
            interrupt.Token);
        Assert.Equal("Interrupted", end.Error?.Name);
        Assert.Equal("result: kept + 1 Int32: 2", await session.Run("#!set --name n --value 1\n#!sql\nselect 1 + 1 as \"kept + 1\""));
        Assert.Equal("result: 1", await session.Run("kept"));
    }

    [Theory]
    [InlineData("#!sql\nselect par|", "party")]
    [InlineData("#!sql\nselect seats.|", "party won share cost old day votes swing")]
    [InlineData("#!sql\nselect * from se|", "seats SELECT")]
    [InlineData("#!sql --n|", "--name")]
    [InlineData("#!sq|", "#!sql")]
    public async Task Is_completed(string marked, string offers)
    {
        await using var session = new Session();
        await session.Run(Seats);
        var cursor = marked.IndexOf('|', StringComparison.Ordinal);
        var code = marked.Remove(cursor, 1);
        code = code.Contains("seats", StringComparison.Ordinal) || cursor < 12 ? code : code + " from seats";
        var found = await session.Language.CompleteAsync(code, cursor, TestContext.Current.CancellationToken);
        Assert.StartsWith(offers, string.Join(' ', found.Items.Select(i => i.Text)), StringComparison.Ordinal);
    }

    // The query is the next thing to run, and takes far longer than this takes to come.
    private sealed class InterruptsAtItsFirstWord(CancellationTokenSource source) : IOutputs
    {
        public void Send(Output output) => source.CancelAfter(TimeSpan.FromMilliseconds(300));
    }
}
