using System.Text.Json;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Teaching;

namespace Lessons.Classroom;

/// <summary>The process in which a learner's code runs: it does what it is asked, hands out values, and judges nothing. It holds no check, no key and no mark.</summary>
/// <param name="language">Runs whole cells.</param>
/// <param name="csharp">The C# in it.</param>
public sealed class LearnerWorker(ILanguage language, DotNetLanguage csharp)
{
    private const int MostShown = 20;
    private Attempt last = new("");

    /// <summary>Answers each line until there is no more.</summary>
    /// <param name="from">What it is asked, one JSON object a line.</param>
    /// <param name="to">Its answers.</param>
    public async Task AnswerAsync(TextReader from, TextWriter to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        while (await from.ReadLineAsync() is { } line)
        {
            var asked = JsonNode.Parse(line)!.AsObject();
            var answer = await AnswerAsync(asked);
            answer["id"] = asked["id"]!.DeepClone();
            await to.WriteLineAsync(answer.ToJsonString());
            await to.FlushAsync();
        }
    }

    private async Task<JsonObject> AnswerAsync(JsonObject asked)
    {
        var text = asked["text"]?.GetValue<string>() ?? "";
        switch (asked["do"]!.GetValue<string>())
        {
            case "cell":
                var nobody = new SeenOutputs(null);
                var end = language is IRunsLanguages several && asked["language"] is { } named
                    ? await several.RunAsync(text, named.GetValue<string>(), nobody, CancellationToken.None)
                    : await language.RunAsync(text, nobody, CancellationToken.None);
                return new() { ["error"] = end.Error?.Message };
            case "exercise":
                last = await new TrialSession(language, csharp).RunAsync(text, CancellationToken.None);
                return await OutsideAsync(last);
            case "call":
                return await CallAsync(asked["name"]!.GetValue<string>(), asked["arguments"]!.AsArray(), TimeSpan.FromSeconds(asked["seconds"]!.GetValue<double>()));
            default:
                throw new JsonException("There is no such thing to do.");
        }
    }

    private async Task<JsonObject> OutsideAsync(Attempt attempt)
    {
        var named = Names(attempt);
        var answer = new JsonObject
        {
            ["end"] = attempt.Error?.End.ToString(),
            ["message"] = attempt.Error?.Message,
            ["line"] = attempt.Error?.Line,
            ["printed"] = attempt.Printed,
            ["names"] = new JsonArray([.. attempt.Variables.Keys.Select(n => JsonValue.Create(n))]),
        };
        var variables = new JsonObject();
        foreach (var variable in attempt.Variables.Values.Where(v => named.Contains(v.Name)))
        {
            variables[variable.Name] = await WithinAsync(() => WireValue.Write(variable.Value));
        }

        answer["variables"] = variables;
        answer["functions"] = new JsonObject(attempt.Functions.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)WireValue.Signature(f.Value))).Where(f => f.Value is not null));
        answer["shown"] = await WithinAsync(() => new JsonArray([.. attempt.Shown.OfType<LessonChart>().TakeLast(MostShown).Select(c => WireValue.Write(c))]));
        return answer;
    }

    // A check can name only what the exercise's own code names.
    private static HashSet<string> Names(Attempt attempt) => [.. attempt.Tree.GetRoot().DescendantTokens().Select(t => t.ValueText)];

    private async Task<JsonObject> CallAsync(string name, JsonArray arguments, TimeSpan limit)
    {
        var code = last.Functions.GetValueOrDefault(name) ?? last.Variables.GetValueOrDefault(name)?.Value as Delegate ?? throw new JsonException("There is no such function.");
        object?[] given = [.. arguments.Select(a => WireValue.Read(a, _ => throw new WireException("a function")))];
        JsonObject? answer = null;
        using var stop = new CancellationTokenSource(limit);
        try
        {
            await csharp.WorkAsync(() => answer = new() { ["value"] = WireValue.Write(code.DynamicInvoke(given)) }, stop.Token);
            return answer!;
        }
        catch (OperationCanceledException)
        {
            return new() { ["slow"] = true };
        }
#pragma warning disable CA1031 // Whatever a learner's code throws is told to whoever called it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new() { ["threw"] = WireValue.Threw(e is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : e) };
        }
    }

    // Walking through a value may run the learner's code, for ever too.
    private async Task<JsonNode?> WithinAsync(Func<JsonNode?> write)
    {
        JsonNode? written = null;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await csharp.WorkAsync(() => written = write(), stop.Token);
            return written;
        }
        catch (OperationCanceledException)
        {
            return new JsonObject { ["threw"] = WireValue.Threw(new TimeoutException("It has not come to an end.")) };
        }
#pragma warning disable CA1031 // Whatever a learner's code throws is told as what it is.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new JsonObject { ["threw"] = WireValue.Threw(e) };
        }
    }
}
