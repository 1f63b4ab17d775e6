namespace Lessons.Kernel.Tests.CSharp.Safety;

/// <summary>A cell that would end, block or flood a session, and how it must end.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Code">The cell. One that must be interrupted is, once it has written its first word.</param>
/// <param name="End">The error's name, or "none".</param>
internal sealed record Attack(string Name, string Code, string End = "Interrupted")
{
    /// <summary>Whether nobody interrupts it, because it ends at a limit of its own.</summary>
    public bool EndsByItself => !End.StartsWith("Interrupted", StringComparison.Ordinal);

    /// <summary>Every attack.</summary>
    public static IReadOnlyList<Attack> All { get; } = [.. Loops(), .. Calls(), .. Waits(), .. Ends(), .. Failures(), .. Floods()];

    private const string Start = "Console.WriteLine(\"on it\"); ";

    private static Attack Loop(string name, string code, string declarations = "") => new(name, declarations + "\n" + Start + code);

    private static IEnumerable<Attack> Loops() =>
    [
        Loop("a loop", "while (true) { }"),
        Loop("a loop in try", "try { while (true) { } } finally { kept++; kept--; }"),
        Loop("a loop in catch", "try { throw new Exception(); } catch { while (true) { } }"),
        Loop("a loop in finally", "try { } finally { while (true) { } }"),
        Loop("a loop in finally, met while unwinding", "try { while (true) { } } finally { while (true) { } }"),
        Loop("catch that swallows everything", "while (true) { try { while (true) { } } catch { } }"),
        Loop("catch that swallows everything, and goes on", "try { while (true) { } } catch { } try { while (true) { } } catch { } kept = 0;"),
        Loop("catch when", "while (true) { try { while (true) { } } catch (Exception e) when (e is not null) { } }"),
        Loop("a filter that loops", "while (true) try { throw new Exception(); } catch when (Stuck()) { }", "bool Stuck() { while (true) { } }"),
        Loop("goto in try", "again: try { goto again; } catch { goto again; }"),
        Loop("do", "do ; while (true);"),
        Loop("a sleeping swallower", "while (true) { try { Thread.Sleep(-1); } catch { } }"),
        Loop("a sleep in finally", "try { Thread.Sleep(-1); } finally { Thread.Sleep(-1); }"),
        Loop("a lambda of one expression", "Enumerable.Repeat(1, int.MaxValue).All(_ => true)"),
        Loop("a lambda whose expression only its context tells", "Enumerable.Repeat(1, int.MaxValue).All(n => n.Equals(1))"),
        Loop("beside an expression tree, which no mark fits into", "System.Linq.Expressions.Expression<Func<int, bool>> isOne = n => n == 1;\nEnumerable.Repeat(1, int.MaxValue).All(n => n == 1)"),
        Loop("a lambda without value", "new List<int>(new int[100_000_000]).ForEach(n => kept.ToString());"),
        Loop("a local function", "Go();", "void Go() { while (true) { } }"),
        Loop("a query over an endless sequence", "(from n in Naturals() where n % 2 == 3 select n).First()", "IEnumerable<int> Naturals() { for (var i = 0; ; i++) yield return i & 7; }"),
        Loop("an endless sequence of .NET's own", "Enumerable.InfiniteSequence(1, 0).Count()"),
        Loop("an endless sequence as the result", "Enumerable.InfiniteSequence(1, 1).Where(n => n < 0)"),
        Loop("an async iterator", "await foreach (var i in Forever()) { }", "async IAsyncEnumerable<int> Forever() { while (true) { await Task.Yield(); yield return 1; } }"),
        Loop("an async swallower", "while (true) { try { await Task.Delay(1); } catch { } }"),
        Loop("a getter", "new P().X", "class P { public int X { get { while (true) { } } } }"),
        Loop("a constructor", "new C()", "class C { public C() { while (true) { } } }"),
        Loop("a static constructor", "S.X", "class S { public static int X = 1; static S() { while (true) { } } }"),
        Loop("an operator", "new O() + new O()", "class O { public static O operator +(O a, O b) { while (true) { } } }"),
        Loop("a display that loops", "new D()", "class D { public int X { get { while (true) { } } } }"),
        Loop("a ToString that loops", "new T().ToString()", "class T { public override string ToString() { for (;;) ; } }"),
        Loop("SpinUntil", "SpinWait.SpinUntil(() => false);"),
        Loop("printing", "while (true) Console.Write('.');"),
        Loop("Parallel.For", "Parallel.For(0, 8, i => { while (true) { } });"),
        Loop("Parallel.For of one expression", "Parallel.For(0L, long.MaxValue, i => Math.Abs(i));"),
        Loop("PLINQ", "ParallelEnumerable.Range(0, int.MaxValue).Count(n => n < 0)"),
    ];

    private static IEnumerable<Attack> Calls() =>
    [
        new("recursion", "int F(int n) { return F(n + 1); }\nF(0)", "InsufficientExecutionStackException"),
        new("recursion of one expression", "int F(int n) => F(n + 1);\nF(0)", "InsufficientExecutionStackException"),
        new("recursion without value", "void F(int n) => F(n + 1);\nF(0);", "InsufficientExecutionStackException"),
        new("recursion of a lambda", "Func<int, int> f = null; f = n => f(n + 1);\nf(0)", "InsufficientExecutionStackException"),
        new("recursion of two", "bool Even(int n) => n == -1 || Odd(n + 1);\nbool Odd(int n) => Even(n + 1);\nEven(0)", "InsufficientExecutionStackException"),
        new("recursion in a class", "class C { public int A => B; int B { get => this[0]; } int this[int i] => A; }\nnew C().A", "InsufficientExecutionStackException"),
        new("recursion in a setter", "class C { public int A { get; set => A = value; } }\nnew C { A = 1 }", "InsufficientExecutionStackException"),
        new("recursion in ToString", "class C { public override string ToString() => $\"{this}\"; }\nnew C().ToString()", "InsufficientExecutionStackException"),
        new("recursion in Equals", "class C { public override bool Equals(object o) => o.Equals(this); public override int GetHashCode() => 0; }\nnew C().Equals(new C())", "InsufficientExecutionStackException"),
        new("recursion in an operator", "class C { public static C operator +(C a, C b) => b + a; public static implicit operator int(C c) => c; }\nint n = new C() + new C();", "InsufficientExecutionStackException"),
        new("recursion in a comparison", "var list = new List<int> { 1, 2, 3 }; Comparison<int> c = null; c = (a, b) => { new List<int>(list).Sort(c); return 0; };\nlist.Sort(c);", "InsufficientExecutionStackException"),
        new("recursion that wraps", "int F(int n) { try { return F(n + 1); } catch (Exception e) { throw new FormatException(\"deeper\", e); } }\nF(0)", "InsufficientExecutionStackException"),
        new("recursion that wraps what it throws itself", "int F(int n) { try { return n > 5000 ? throw new Exception() : F(n + 1); } catch (Exception e) { throw new FormatException(\"deeper\", e); } }\nF(0)", "FormatException"),
        new("a catch block that comes too late", "try { } catch (Exception) { } catch (FormatException) { }", "CS0160"),
        new("recursion that cleans up", "int F(int n) { try { return F(n + 1); } finally { kept.ToString(); } }\nF(0)", "InsufficientExecutionStackException"),
        new("recursion in a query", "int F(int n) => Enumerable.Range(0, 2).Select(i => F(n + i)).Sum();\nF(0)", "InsufficientExecutionStackException"),
        new("recursion in a field", "class C { C next = new C(); }\nnew C()", "InsufficientExecutionStackException"),
        new("recursion in a bare field", "class C { C next = new(); }\nnew C()", "InsufficientExecutionStackException"),
        new("recursion before the constructor", "class A(A a); class B(int n) : A(new B(n + 1));\nnew B(0)", "InsufficientExecutionStackException"),
        new("recursion in async", "async Task F(int n) => await F(n + 1);\nawait F(0);", "InsufficientExecutionStackException"),
        new("recursion on the pool", "int F(int n) => F(n + 1);\nawait Task.Run(() => F(0))", "InsufficientExecutionStackException"),
        new("recursion on a thread", "int F(int n) => F(n + 1);\nvar t = new Thread(() => F(0)); t.Start(); t.Join(); Thread.Sleep(-1);", "InsufficientExecutionStackException"),
        new("recursion that is caught", "int F(int n) { try { return F(n + 1); } catch (InvalidOperationException) { return 0; } }\nF(0)", "InsufficientExecutionStackException"),
        new("a ring of records compared", "record N { public N Next { get; set; } }\nvar a = new N(); a.Next = new N { Next = a }; var b = new N(); b.Next = new N { Next = b };\na == b", "InsufficientExecutionStackException"),
        new("a ring of records in a set", "record N<T>(T X) { public N<T> Next { get; set; } }\nvar n = new N<int>(1); n.Next = n;\nnew HashSet<N<int>>().Add(n)", "InsufficientExecutionStackException"),
        new("a ring of derived records", "abstract record B; sealed record N : B { public B Next { get; set; } }\nvar n = new N(); n.Next = n;\nn.GetHashCode()", "InsufficientExecutionStackException"),
        new("a ring of records as text", "record N { public N Next { get; set; } }\nvar n = new N(); n.Next = n;\nn.ToString()", "InsufficientExecutionStackException"),
        new("a display that recurses", "class P { public P Next => new P(); public P Other => new P(); }\nnew P()", "none"),
        new("a getter that recurses, displayed", "class P { public int X => X; }\nnew P()", "InsufficientExecutionStackException"),
        new("a query of twenty thousand queries", "IEnumerable<int> q = new[] { 1 }; for (var i = 0; i < 20_000; i++) { var n = i; q = q.Where(x => x != -n).Select(x => x); }\nq.Count()", "InsufficientExecutionStackException"),
        // Which comes first, the interrupt or the end of the stack, is a matter of luck.
        Loop("recursion that swallows", "F();", "void F() { while (true) { try { F(); } catch { } } }") with { End = "Interrupted|InsufficientExecutionStackException" },
        Loop("recursion that branches", "F(0)", "int F(int n) => n > 60 ? 0 : F(n + 1) + F(n + 1);"),
    ];

    private static IEnumerable<Attack> Waits() =>
    [
        Loop("Sleep", "Thread.Sleep(-1);"),
        Loop("Task.Wait", "new TaskCompletionSource().Task.Wait();"),
        Loop("Result", "new TaskCompletionSource<int>().Task.Result"),
        Loop("await", "await new TaskCompletionSource().Task;"),
        Loop("an event", "new ManualResetEvent(false).WaitOne();"),
        Loop("a slim event", "new ManualResetEventSlim().Wait();"),
        Loop("a semaphore", "new SemaphoreSlim(0).Wait();"),
        Loop("Monitor.Wait", "var o = new object(); lock (o) Monitor.Wait(o);"),
        Loop("a blocking collection", "new System.Collections.Concurrent.BlockingCollection<int>().Take()"),
        Loop("a barrier", "new Barrier(2).SignalAndWait();"),
        Loop("a deadlock of two threads", "var t = new Thread(() => { lock (one) { b.SignalAndWait(); lock (two) { } } }); t.Start(); lock (two) { b.SignalAndWait(); lock (one) { } } t.Join();", "var one = new object(); var two = new object(); var b = new Barrier(2);"),
        Loop("a deadlock of two tasks", "Task.WaitAll(Task.Run(() => { lock (one) { b.SignalAndWait(); lock (two) { } } }), Task.Run(() => { lock (two) { b.SignalAndWait(); lock (one) { } } }));", "var one = new object(); var two = new object(); var b = new Barrier(2);"),
        Loop("Process.WaitForExit", "var p = System.Diagnostics.Process.Start(\"sleep\", \"20\"); p.WaitForExit();"),
        Loop("Socket.Accept", "var l = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); l.Start(); l.AcceptSocket();"),
        Loop("an async accept", "var l = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); l.Start(); await l.AcceptSocketAsync();"),
        Loop("a thousand blocked tasks", "for (var i = 0; i < 1000; i++) Task.Run(() => Thread.Sleep(-1)); Thread.Sleep(-1);"),
        Loop("a thread that sleeps", "var t = new Thread(() => { try { Thread.Sleep(-1); } catch { Thread.Sleep(-1); } }); t.Start(); t.Join();"),
        new("Console.Read", "Console.Read()", "NobodyToAskException"),
        new("Console.ReadLine", "Console.ReadLine()", "NobodyToAskException"),
        new("a regular expression", "System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + \"!\", \"^(a+)+$\")", "RegexMatchTimeoutException"),
    ];

    private static IEnumerable<Attack> Ends() =>
    [
        new("Exit", "Environment.Exit(0);", "ExitRefused"),
        new("Exit that is caught", "try { Environment.Exit(0); } catch { }\nkept = 0;", "ExitRefused"),
        new("Exit by using static", "using static System.Environment;\nExit(3);", "ExitRefused"),
        new("Exit by alias", "using E = System.Environment;\nE.Exit(3);", "ExitRefused"),
        new("Exit by method group", "Action<int> bye = Environment.Exit; bye(1);", "ExitRefused"),
        new("Exit on a thread", "new Thread(() => Environment.Exit(1)).Start(); Thread.Sleep(-1);", "ExitRefused"),
        new("FailFast", "Environment.FailFast(\"bye\");", "EndsTheSession"),
        new("FailFast by method group", "Action<string> f = Environment.FailFast; f(\"bye\");", "EndsTheSession"),
        new("Kill", "System.Diagnostics.Process.GetCurrentProcess().Kill();", "EndsTheSession"),
        new("ProcessExit", "AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) { } };", "EndsTheSession"),
        new("unsafe", "unsafe { *(int*)0 = 1; }", "EndsTheSession"),
        new("Marshal", "System.Runtime.InteropServices.Marshal.WriteByte(0, 1);", "EndsTheSession"),
        new("DllImport", "class N { [System.Runtime.InteropServices.DllImport(\"libc\")] static extern int abort(); }", "EndsTheSession"),
    ];

    private static IEnumerable<Attack> Failures() =>
    [
        new("a thread that throws", "new Thread(() => throw new FormatException(\"on a thread\")).Start(); Thread.Sleep(-1);", "FormatException"),
        new("a pool thread that throws", "ThreadPool.QueueUserWorkItem(_ => throw new FormatException()); await Task.Delay(-1);", "FormatException"),
        new("a timer that throws", "var t = new Timer(_ => throw new FormatException(), null, 0, -1); Thread.Sleep(-1);", "FormatException"),
        new("async void that throws", "async void F() { await Task.Yield(); throw new FormatException(); }\nF(); Thread.Sleep(-1);", "FormatException"),
        new("a finalizer that throws", "class F { ~F() { throw new FormatException(); } }\nvoid Make() { new F(); }\nMake(); while (true) { GC.Collect(); GC.WaitForPendingFinalizers(); }", "FormatException"),
        new("a task that nobody waits for", "Task.Run(() => throw new FormatException());\nGC.Collect(); GC.WaitForPendingFinalizers();", "none"),
        new("a finalizer that loops", "class F { ~F() { while (true) { } } }\nvoid Make() { new F(); }\nMake(); GC.Collect(); GC.WaitForPendingFinalizers();", "none"),
    ];

    private static IEnumerable<Attack> Floods() =>
    [
        new("a list that grows", "var all = new List<byte[]>(); while (true) all.Add(new byte[100_000]);", "MemoryLimit"),
        new("a list that grows and is not let go of", "while (true) try { var all = new List<object>(); while (true) all.Add(new object()); } catch { }", "MemoryLimit"),
        new("a text that doubles", "var s = \"a\"; while (true) s += s;", "MemoryLimit|OutOfMemoryException"),
        new("a dictionary on other threads", "Parallel.For(0, 4, i => { var d = new Dictionary<long, string>(); for (long n = 0; ; n++) d[n] = \"x\" + n; });", "MemoryLimit"),
        new("huge arrays", "var all = new List<byte[]>(); while (true) all.Add(new byte[int.MaxValue - 100]);", "MemoryLimit|OutOfMemoryException"),
        new("an array that is too large", "new byte[int.MaxValue]", "OutOfMemoryException"),
        new("garbage, which does not count", "for (var i = 0; i < 20_000; i++) new byte[100_000].ToString();", "none"),
        new("a hundred million characters", "var line = new string('x', 999); for (var i = 0; i < 100_000; i++) Console.WriteLine(line);", "none"),
        new("ten million lines", "for (var i = 0; i < 10_000_000; i++) Console.WriteLine(i);", "none"),
        new("output without end", "var line = new string('x', 9_999); while (true) Console.WriteLine(line);", "OutputLimit"),
        new("a display of fifty million characters", "display(new string('x', 50_000_000));", "none"),
        new("a result of fifty million characters", "new string('x', 50_000_000)", "none"),
        new("ten thousand displays", "for (var i = 0; i < 10_000; i++) display(i);", "none"),
        new("threads without end", "while (true) new Thread(() => Thread.Sleep(-1)).Start();", "ThreadLimit"),
        new("a class of one's own called Environment", "class Environment { public static int Exit(int n) => n; }\nEnvironment.Exit(3)", "none"),
    ];
}
