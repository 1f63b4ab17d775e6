using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

public sealed class The_stop_points_of_a_cell
{
    [Theory]
    [InlineData("int Half(int n) => 10 / n;\nHalf(5)", "2")]
    [InlineData("int Half(int n) => n > 0 ? 10 / n : throw new ArgumentException();\nstring None() => throw new ArgumentException();\nHalf(5)", "2")]
    [InlineData("var seen = 0; void Add(int n) => seen += n;\nAdd(3);\nseen", "3")]
    [InlineData("async Task Later() => await Task.Yield();\nasync Task<int> Two() => await Task.FromResult(2);\nasync ValueTask Soon() => await Task.Yield();\nawait Later(); await Soon();\nawait Two()", "2")]
    [InlineData("class Box { int n; public int N { get => n; set => n = value; } public int Twice => 2 * n; public int this[int i] => n + i; public Box(int n) => this.n = n; public static Box operator +(Box a, int b) => new(a.n + b); public static implicit operator int(Box b) => b.n; ref int Place() => ref n; }\nvar box = new Box(1) + 2; box.N++;\nint all = box; all + box.Twice + box[1]", "17")]
    [InlineData("var list = new List<int> { 1, 2, 3 }; list.ForEach(n => list.Contains(n)); list.RemoveAll(n => n > 2); Action<int> add = n => list.Add(n); add(9);\nlist.Sum(n => n)", "12")]
    [InlineData("Func<int, Func<int, int>> add = a => b => a + b;\nadd(1)(2)", "3")]
    [InlineData("Func<byte> one = () => 1; Func<Task> go = async () => await Task.Yield(); Func<Task<int>> two = async () => await Task.FromResult(2); Func<object> none = () => null; await go();\n$\"{one()} {await two()} {none() is null}\"", "1 2 True")]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = n => n + 1;\ne.ToString()", "n => (n + 1)")]
    [InlineData("Func<int, int> same = n => n; Func<int, (int, bool)> pair = n => (n, n is 1); Func<object> no = () => default; Func<int[], long> first = a => (long)a[0];\n$\"{same(2)} {pair(1)} {no() is null} {first([7])}\"", "2 (1, True) True 7")]
    [InlineData("new[] { 3, 1 }.AsQueryable().OrderBy(n => n).First()", "1")]
    [InlineData("new[] { 1, 2 }.AsQueryable().Where(n => n > 1).Count(n => new[] { n }.Any(m => m > 0))", "1")]
    [InlineData("int Try(string s) { try { return int.Parse(s); } catch (FormatException) when (s.Length > 1) { return -1; } catch (FormatException e) { return -2; } catch { return -3; } }\n$\"{Try(\"5\")} {Try(\"xx\")} {Try(\"x\")} {Try(null)}\"", "5 -1 -2 -3")]
    [InlineData("class Node { Node next = null; List<int> own = new() { 1 }; public int Count => own.Count; public Dictionary<string, List<int>> Map { get; } = new() { [\"a\"] = new List<int> { 1, 2 } }; }\nnew Node().Count + new Node().Map[\"a\"].Count", "3")]
    [InlineData("record Party(string Name, int Seats); record Ally(string Name, int Seats, bool Loyal) : Party(Name, Seats);\nnew Ally(\"Ata\", 3, true).ToString()", "Ally { Name = Ata, Seats = 3, Loyal = True }")]
    [InlineData("record Empty; sealed record Pair<T>(T A, T B) { public override string ToString() => $\"{A}-{B}\"; }\n$\"{new Empty()} {new Pair<int>(1, 2)} {new Pair<int>(1, 2) == new Pair<int>(1, 2)} {new Pair<int>(1, 2) with { B = 3 }}\"", "Empty { } 1-2 True 1-3")]
    [InlineData("abstract record A { public sealed override string ToString() => \"a\"; } record B(int N) : A;\nnew B(1).ToString()", "a")]
    [InlineData("Enumerable.InfiniteSequence(1, 2).Take(3).Sum()", "9")]
    [InlineData("using Timer = System.Threading.Timer;\nvoid F() { using Timer t = new(_ => { }); }\nF(); var u = new Timer(_ => { }, null, -1, -1);\nu is null", "False")]
    public async Task Do_not_change_what_it_means(string code, string result)
    {
        await using var session = new Session();
        Assert.Equal("result: " + result, await session.Run(code));
    }

    [Theory]
    [InlineData("in-an-expression-body", "int Half(int n) => 10 / n;\nvar a = 1;\nHalf(0)")]
    [InlineData("in-a-getter", "class Box\n{\n    public int N => int.Parse(\"x\");\n}\nvar n = new Box().N;")]
    [InlineData("in-a-lambda-without-value", "var list = new List<int> { 0 };\nlist.ForEach(n => Console.Write(1 / n));")]
    [InlineData("unknown-name-in-a-lambda", "var all = new[] { 1 }.Select(n => n + sea).ToList();")]
    [InlineData("wrong-type-in-an-expression-body", "int Half(int n) => \"half\"; // text")]
    [InlineData("missing-return", "int Half(int n) { try { return n; } catch { } }")]
    [InlineData("recursion-of-one-expression", "int F(int n) =>\n    F(n + 1);\nF(0)")]
    [InlineData("fail-fast", "var seats = 75;\nif (seats > 70) Environment.FailFast(\"bye\");")]
    [InlineData("process-kill", "System.Diagnostics.Process.GetCurrentProcess().Kill();")]
    [InlineData("process-exit", "AppDomain.CurrentDomain.ProcessExit += (_, _) => { };")]
    [InlineData("unsafe", "unsafe { *(int*)0 = 1; }")]
    [InlineData("exit", "Environment.Exit(0);")]
    [InlineData("too-large", "var all = new byte[int.MaxValue];")]
    [InlineData("read-line", "var name = Console.ReadLine();")]
    public async Task Do_not_move_its_errors(string name, string code)
    {
        await using var session = new Session();
        var error = await session.Error(code);
        Golden.Match("Lessons.Kernel.Tests", $"safety/{name}.txt", $"{code}\n----- {error.Name} ({error.Line}, {error.Column}): {error.Message}\n{error.Text}\n{error.Original?.Show().Data.PlainText}");
    }
}
