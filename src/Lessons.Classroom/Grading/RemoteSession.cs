using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language.CSharp;
using Lessons.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Lessons.Classroom;

/// <summary>A learner's session that runs elsewhere: cells run in a worker, checks run here, and between them go values alone.</summary>
/// <param name="judging">The session in which checks run, and in which the author's cells have run. No learner's code comes here.</param>
/// <param name="begin">Begins a worker.</param>
/// <param name="limits">How much it may take.</param>
internal sealed class RemoteSession(DotNetLanguage judging, Func<RemoteWorker> begin, GradingLimits limits) : ILearnerSession, IAsyncDisposable
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly List<JsonObject> ran = [];
    private readonly List<object> solutions = [];
    private readonly List<(object Cell, FieldInfo Field, object? Value)> authors = [];
    private RemoteWorker? worker;
    private Attempt? last;
    private int begun;

    /// <summary>Why the worker ended in the code that ran last; null when it did not.</summary>
    public string? LastEnd { get; private set; }

    /// <summary>What it did that no answer does; null when nothing.</summary>
    public string? Hostile { get; private set; }

    /// <summary>An author's solution has run here: what it declared stands for what the learner declares.</summary>
    public void Stands(IEnumerable<object> cells) => solutions.AddRange(cells);

    /// <summary>Runs a cell that is not judged.</summary>
    public async Task CellAsync(string text, string? language, CancellationToken stop)
    {
        var asked = new JsonObject { ["do"] = "cell", ["text"] = text, ["language"] = language };
        if (await AskAsync(asked, stop) is not null)
        {
            ran.Add(asked);
        }
    }

    /// <inheritdoc/>
    public async Task<Attempt> RunAsync(string code, CancellationToken stop)
    {
        var asked = new JsonObject { ["do"] = "exercise", ["text"] = code };
        if (await AskAsync(asked, stop) is not { } answer)
        {
            return last = new(code) { Error = new(AttemptEnd.Stopped, LastEnd ?? "") };
        }

        ran.Add(asked);
        try
        {
            return last = Read(code, answer);
        }
        catch (Exception e) when (e is WireException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException or InsufficientExecutionStackException)
        {
            Hostile = "It wrote to the line on which only the grader's own worker speaks.";
            return last = new(code) { Error = new(AttemptEnd.Stopped, Hostile) };
        }
    }

    /// <inheritdoc/>
    public async Task<string?> RunApartAsync(string text, CancellationToken stop) =>
        Lend(text) ?? (await judging.RunApartAsync(text, stop)).Error?.Text;

    /// <inheritdoc/>
    public Task WorkAsync(Action work, CancellationToken stop) => judging.WorkAsync(work, stop);

    /// <summary>The author's variables hold again what the author's code gave them.</summary>
    public void TakeBack()
    {
        authors.ForEach(a => a.Field.SetValue(a.Cell, a.Value));
        authors.Clear();
        last = null;
    }

    public ValueTask DisposeAsync() => worker?.DisposeAsync() ?? ValueTask.CompletedTask;

    // A check may name variables itself, without Expect: the author's variables of these names are lent the learner's values.
    private string? Lend(string text)
    {
        var names = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText).ToHashSet();
        foreach (var cell in solutions)
        {
            if (cell.GetType().GetMethods(Own).FirstOrDefault(m => names.Contains(m.Name)) is { } function)
            {
                return $"The check calls {function.Name} by its name. Where hand-ins are graded, the learner's code runs in a process of its own: call it with Expect.Function<…>(\"{function.Name}\").";
            }

            foreach (var field in cell.GetType().GetFields(Own).Where(f => names.Contains(f.Name)))
            {
                if (last is null || !last.Variables.TryGetValue(field.Name, out var variable) || !(variable.Value is null ? !field.FieldType.IsValueType : field.FieldType.IsInstanceOfType(variable.Value)))
                {
                    return $"The check names {field.Name} itself, and the learner has no such variable of the type {field.FieldType.Name}. Ask for it with Expect.Value<…>(\"{field.Name}\").";
                }

                authors.Add((cell, field, field.GetValue(cell)));
                field.SetValue(cell, variable.Value);
            }
        }

        return null;
    }

    // Null when the worker ended; why is told in LastEnd.
    private async Task<JsonObject?> AskAsync(JsonObject asked, CancellationToken stop)
    {
        LastEnd = null;
        try
        {
            await ReadyAsync(stop);
            return await worker!.AskAsync(asked, limits.Cell + TimeSpan.FromSeconds(15), stop);
        }
        catch (WorkerEndedException e)
        {
            (LastEnd, Hostile) = (e.Message, e.Why is WorkerEnd.Hostile ? e.Message : Hostile);
            return null;
        }
    }

    // After a worker's end, a new one runs what had run, without the code that ended it.
    private async Task ReadyAsync(CancellationToken stop)
    {
        if (worker is { Ended: null })
        {
            return;
        }

        if (worker is not null)
        {
            await worker.DisposeAsync();
        }

        if (begun > limits.Restarts)
        {
            throw new WorkerEndedException(WorkerEnd.Ended, $"Its code ended its process {begun} times; it was not begun again.");
        }

        begun++;
        worker = begin();
        foreach (var one in ran)
        {
            await worker.AskAsync((JsonObject)one.DeepClone(), limits.Cell + TimeSpan.FromSeconds(15), stop);
        }
    }

    private Attempt Read(string code, JsonObject answer)
    {
        // A variable that the code does not name is known by name alone, for "did you mean".
        var variables = answer["names"]!.AsArray().Select(n => new Variable(n!.GetValue<string>(), typeof(object), null)).DistinctBy(v => v.Name).ToDictionary(v => v.Name, StringComparer.Ordinal);
        foreach (var (name, value) in answer["variables"]!.AsObject())
        {
            var read = WireValue.Read(value, signature => Function(name, signature));
            variables[name] = new(name, read?.GetType() ?? typeof(object), read);
        }

        return new(code)
        {
            Error = answer["end"] is { } end ? new(Enum.Parse<AttemptEnd>(end.GetValue<string>()), answer["message"]?.GetValue<string>() ?? "", answer["line"]?.GetValue<int>()) : null,
            Printed = answer["printed"]!.GetValue<string>(),
            Variables = variables,
            Functions = answer["functions"]!.AsObject().ToDictionary(f => f.Key, f => Function(f.Key, f.Value!.AsArray())),
            Shown = answer["shown"] is JsonArray shown ? [.. shown.Select(s => WireValue.Read(s, _ => throw new WireException("a function"))).OfType<LessonChart>()] : [],
        };
    }

    // A function that asks the worker: what goes in is chosen here, and what comes back is looked at here.
    private Delegate Function(string name, JsonArray signature)
    {
        var types = signature.Select(WireType.Read).ToList();
        var parameters = types.Skip(1).Select(t => Expression.Parameter(t)).ToList();
        var call = Expression.Invoke(Expression.Constant((Func<object?[], object?>)(a => Call(name, a))), Expression.NewArrayInit(typeof(object), parameters.Select(p => Expression.Convert(p, typeof(object)))));
        return Expression.Lambda(Expression.GetDelegateType([.. parameters.Select(p => p.Type), types[0]]), types[0] == typeof(void) ? call : Expression.Convert(call, types[0]), parameters).Compile();
    }

    private object? Call(string name, object?[] arguments)
    {
        var asked = new JsonObject { ["do"] = "call", ["name"] = name, ["seconds"] = limits.Cell.TotalSeconds, ["arguments"] = new JsonArray([.. arguments.Select(WireValue.Write)]) };
        try
        {
            var answer = (worker?.Ended is { } before ? throw before : worker!).AskAsync(asked, limits.Cell + TimeSpan.FromSeconds(15), CancellationToken.None).GetAwaiter().GetResult();
            return answer["slow"] is not null ? throw new TimeoutException("It did not come to an end.")
                : answer["threw"] is JsonObject threw ? throw LearnerError.Of(threw["type"]!.GetValue<string>(), threw["message"]!.GetValue<string>())
                : WireValue.Read(answer["value"], _ => throw new WireException("a function"));
        }
        catch (WorkerEndedException e)
        {
            (LastEnd, Hostile) = (e.Message, e.Why is WorkerEnd.Hostile ? e.Message : Hostile);
            throw;
        }
    }
}
