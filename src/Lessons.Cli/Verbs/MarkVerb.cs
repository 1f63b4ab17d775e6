using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Lessons.Cli.Courses;
using Lessons.Cli.Install;

namespace Lessons.Cli.Verbs;

/// <summary><c>lessons mark LESSON</c>: opens the page on which written answers are marked. A process of its own serves it, so that nothing else here needs ASP.NET Core.</summary>
internal static class MarkVerb
{
    private const string Page = "Lessons.Marking";

    /// <summary>Makes the verb.</summary>
    public static Command Make(Screen screen)
    {
        var lesson = new Argument<string>("LESSON");
        var course = new Option<string?>("--course") { HelpName = "FOLDER" };
        var who = new Option<string?>("--as") { HelpName = "NAME" };
        var database = new Option<string?>("--database") { HelpName = "CONNECTION" };
        var anonymous = new Option<bool>("--anonymous");
        var every = new Option<bool>("--every-hand-in");
        var noBrowser = new Option<bool>("--no-browser");
        var command = new Command("mark", "Opens the page on which written answers are marked.") { lesson, course, who, database, anonymous, every, noBrowser };
        command.SetAction((parsed, interrupt) =>
        {
            var name = parsed.GetRequiredValue(lesson);
            if (name.StartsWith('-'))
            {
                throw UsageWords.NoOption(name, "mark ");
            }

            var found = AskedCourse.Find(screen, parsed.GetValue(course), $"mark {name}");
            found.Assignment(name);
            var teacher = parsed.GetValue(who) ?? Environment.UserName;
            return RunAsync(screen, new
            {
                course = found.Folder,
                lesson = name,
                gradebook = parsed.GetValue(database) ?? Path.Combine(found.Folder, "gradebook.db"),
                who = string.IsNullOrWhiteSpace(teacher) ? throw new UsageException($"A mark has somebody's name behind it, and there is none. Say it: lessons mark {name} --as \"Ms Bee\"") : teacher.Trim(),
                isAnonymous = parsed.GetValue(anonymous),
                everyHandIn = parsed.GetValue(every),
                opensBrowser = !parsed.GetValue(noBrowser),
            }, interrupt);
        });
        return command;
    }

    /// <summary>Why the page cannot be served with a .NET; null when it can.</summary>
    /// <param name="dotnet">The folder of the .NET, which holds <c>shared/</c>.</param>
    internal static string? Problem(string dotnet)
    {
        var runtimes = Path.Combine(dotnet, "shared", "Microsoft.AspNetCore.App");
        var major = Environment.Version.Major;
        return Directory.Exists(runtimes) && Directory.EnumerateDirectories(runtimes).Any(d => Path.GetFileName(d).StartsWith($"{major}.", StringComparison.Ordinal)) ? null
            : $"The page needs the ASP.NET Core runtime {major}, which is not in {dotnet}. Install it (https://dotnet.microsoft.com/download/dotnet/{major}.0, or a package such as aspnetcore-runtime-{major}.0), and run the same command again.";
    }

    // What it is to do goes over a line that others on the machine cannot read, as a command line can be; a connection string may hold a password.
    private static async Task<int> RunAsync(Screen screen, object options, CancellationToken interrupt)
    {
        if (Problem(Path.GetDirectoryName(CompiledTool.Dotnet)!) is { } problem)
        {
            throw new UsageException(problem);
        }

        var here = AppContext.BaseDirectory;
        var start = new ProcessStartInfo(CompiledTool.Dotnet, ["exec", "--depsfile", Path.Combine(here, "Lessons.Cli.deps.json"), "--runtimeconfig", Path.Combine(here, $"{Page}.runtimeconfig.json"), Path.Combine(here, $"{Page}.dll")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(options));
            await process.StandardInput.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // It has ended already, and says below why.
        }

        // The page is served as long as its input is held open: it ends with this process, however that ends.
        await using var end = interrupt.Register(process.StandardInput.Close);
        await Task.WhenAll(TellAsync(process.StandardOutput, screen.Out), TellAsync(process.StandardError, screen.Error));
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static async Task TellAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}
