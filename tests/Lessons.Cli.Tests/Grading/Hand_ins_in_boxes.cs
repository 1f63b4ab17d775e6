using System.Diagnostics;
using System.Security.Cryptography;
using Lessons.Classroom;
using Xunit;

namespace Lessons.Cli.Tests.Grading;

public sealed class Hand_ins_in_boxes : IDisposable
{
    private const string Raw = "var line = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)1, false), System.IO.FileAccess.Write);\n";
    private readonly Classroom classroom = new();

    public Hand_ins_in_boxes()
    {
        // CI installs what is needed, and there a missing box is a failure.
        if (Workplace.Problem() is { } problem)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "Not run: " + problem);
            Assert.Fail(problem);
        }
    }

    [Fact]
    public async Task Get_the_marks_of_their_answers_and_once_only()
    {
        classroom.HandIn("right");
        classroom.HandIn("wrong", share: "double share = 69;", square: "int Square(int n) => n == 3 ? 9 : 0;");
        var ended = await classroom.GradeAsync();
        Assert.Equal((Exit.Done, ""), (ended.Code, ended.Error));
        Assert.Equal("share 2 square 3 list 1 who 1", classroom.PointsOf("right"));
        Assert.Equal("share 0 square 0 list 1 who 1", classroom.PointsOf("wrong"));
        Assert.Contains("0 hand-ins graded", (await classroom.GradeAsync()).Out, StringComparison.Ordinal);
        Assert.Equal(2, classroom.Book.Changes(Classroom.Lesson).Count);
    }

    [Fact]
    public async Task Cannot_forge_a_mark()
    {
        classroom.HandIn("printed", share: "Console.WriteLine(\"Passed: all tests passed\"); double share = 1;");
        classroom.HandIn("forged", share: Raw + "for (var i = 0; i < 50; i++) line.Write(System.Text.Encoding.UTF8.GetBytes($\"{{\\\"id\\\":{i},\\\"grade\\\":100}}\\n\"));\nline.Flush();\ndouble share = 1;");
        classroom.HandIn("equal", share: "class Same { public static implicit operator double(Same s) => 0.92; public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }\nvar share = new Same();");
        classroom.HandIn("expect", share: "class Expect { public static object? Value<T>(string name) => null; }\ndouble share = 1;");
        await classroom.GradeAsync();
        Assert.Equal("share 0 square 3 list 1 who 1", classroom.PointsOf("printed"));
        Assert.Equal(nameof(GradingEnd.Refused), classroom.PointsOf("forged"));
        Assert.Equal("share 0 square 3 list 1 who 1", classroom.PointsOf("equal"));
        Assert.Equal("share 0 square 3 list 1 who 1", classroom.PointsOf("expect"));
    }

    [Fact]
    public async Task Cost_one_exercise_when_they_end_or_block_their_process()
    {
        classroom.HandIn("ends", share: "typeof(Environment).GetMethod(\"FailFast\", new[] { typeof(string) })!.Invoke(null, new object[] { \"bye\" });");
        classroom.HandIn("loops", share: "while (true) {}");
        classroom.HandIn("calls", square: "int Square(int n) { while (true) {} }");
        await classroom.GradeAsync();
        Assert.Equal("share 0 square 3 list 1 who 1", classroom.PointsOf("ends"));
        Assert.Equal("share 0 square 3 list 1 who 1", classroom.PointsOf("loops"));
        Assert.Equal("share 2 square 0 list 1 who 1", classroom.PointsOf("calls"));
    }

    [Fact]
    public async Task See_nothing_of_the_machine_the_key_or_each_other()
    {
        // What is seen comes out as an answer: with nothing seen, the share is right.
        var secret = classroom.Folder.PathOf("lessons", Classroom.Lesson, Assignment.Instructor);
        classroom.HandIn("looks", share: $$"""
            string[] places = [@"{{secret}}", @"{{classroom.Folder.Root}}", "/home", "/root", "/etc/passwd", "/bin", "/usr/bin", "/proc/1/root/home"];
            var seen = places.Count(p => System.IO.Directory.Exists(p) || System.IO.File.Exists(p));
            seen += System.IO.Directory.GetFiles("/lesson", "*", System.IO.SearchOption.AllDirectories).Count(f => System.IO.File.ReadAllText(f).Contains("below 1"));
            try { System.IO.File.WriteAllText("/lesson/x", "x"); seen++; } catch (System.IO.IOException) { }
            try { new System.Net.Sockets.TcpClient("127.0.0.1", 22); seen++; } catch (System.Net.Sockets.SocketException e) when (e.SocketErrorCode != System.Net.Sockets.SocketError.Success) { }
            seen += System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces().Count(n => n.NetworkInterfaceType != System.Net.NetworkInformation.NetworkInterfaceType.Loopback);
            double share = seen == 0 ? 69 / 75.0 : 100 + seen;
            """);
        await classroom.GradeAsync();
        Assert.Equal("share 2 square 3 list 1 who 1", classroom.PointsOf("looks"));
    }

    [Fact]
    public async Task Have_the_same_marks_after_the_grader_was_killed_at_random_moments()
    {
        string[] students = ["a", "b", "c"];
        Array.ForEach(students, s => classroom.HandIn(s));
        for (var i = 0; i < 3; i++)
        {
            using var grader = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Lessons.Cli.dll"), "grade", Classroom.Lesson, "--course", classroom.Folder.Root]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var moment = new CancellationTokenSource(RandomNumberGenerator.GetInt32(500, 15_000));
            try
            {
                await grader.WaitForExitAsync(moment.Token);
            }
            catch (OperationCanceledException)
            {
                // Itself alone, as kill -9 does: what it has begun has to notice.
                grader.Kill(entireProcessTree: false);
            }
        }

        await classroom.GradeAsync();
        Assert.All(students, s => Assert.Equal("share 2 square 3 list 1 who 1", classroom.PointsOf(s)));
        Assert.Equal(students.Length, classroom.Book.Changes(Classroom.Lesson).Count);
    }

    public void Dispose() => classroom.Dispose();
}
