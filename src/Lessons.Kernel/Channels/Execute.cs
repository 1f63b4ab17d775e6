using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Runs cells. Messaging in Jupyter, "Execute".</summary>
internal sealed class Execute(KernelSession kernel, Stdin stdin)
{
    private int count;
    private long abortUpTo;
    private bool told;

    /// <summary>Runs one cell, or says that it was not run because one before it failed.</summary>
    public JsonObject? Answer(Request request)
    {
        if (request.Number <= abortUpTo)
        {
            return new() { ["status"] = "aborted", ["execution_count"] = count };
        }

        var content = request.Message.Content;
        var code = content.Text("code");
        var silent = content.Flag("silent", otherwise: false);
        var stored = content.Flag("store_history", otherwise: !silent) && !silent;
        var stopOnError = content.Flag("stop_on_error", otherwise: true);
        var expressions = content.Object("user_expressions").Select(e => (Name: e.Key, Code: Expression(e.Key, e.Value))).ToList();
        _ = content.Flag("allow_stdin", otherwise: true);
        if (stored)
        {
            count++;
        }

        if (!silent)
        {
            kernel.IoPub.Publish("execute_input", request.Header, new() { ["code"] = code, ["execution_count"] = count });
        }

        var interrupt = kernel.Running.Begin();
        try
        {
            var seen = new CellChannel(kernel, stdin, request, count);
            Tell(silent, seen);
            var end = Run(code, silent ? new Unseen() : seen, interrupt);
            if (stored)
            {
                kernel.History.Add(count, code, seen.Result);
            }

            if (end.Error is { } error)
            {
                // What has come by now was sent before anyone could read of the error.
                abortUpTo = stopOnError ? kernel.LastNumber : abortUpTo;
                var failed = ErrorJson.Of(error);
                failed["execution_count"] = count;
                return failed;
            }

            return new()
            {
                ["status"] = "ok",
                ["execution_count"] = count,
                ["payload"] = seen.Payload,
                ["user_expressions"] = Evaluate(expressions, interrupt),
            };
        }
        finally
        {
            kernel.Running.End();
        }
    }

    // Above the first cell that someone sees: nobody reads what a kernel says before.
    private void Tell(bool silent, CellChannel seen)
    {
        if (!told && !silent && kernel.Options.Notice is { } notice)
        {
            told = true;
            seen.Send(new StreamOutput(StreamName.Stderr, notice + "\n"));
        }
    }

    private CellEnd Run(string code, IOutputs outputs, CancellationToken interrupt)
    {
        try
        {
            return kernel.Language.Get().RunAsync(code, outputs, interrupt).GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // A language that fails is told under the cell, where someone reads it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            kernel.Options.Log?.Invoke($"The language failed: {e}");
            var sentence = kernel.Sentences.Of("LanguageFailed", e.Message);
            var error = new CellError(e.GetType().Name, sentence, null, null, sentence);
            outputs.Send(new ErrorOutput(error));
            return new CellEnd(error);
        }
    }

    private static string Expression(string name, JsonNode? expression) =>
        expression is JsonValue value && value.TryGetText(out var text) ? text : throw new ContentException($"user_expressions.{name}", "text");

    private JsonObject Evaluate(List<(string Name, string Code)> expressions, CancellationToken interrupt)
    {
        var values = new JsonObject();
        foreach (var (name, code) in expressions)
        {
            var unseen = new Unseen();
            values[name] = Run(code, unseen, interrupt) is { Error: { } error } ? ErrorJson.Of(error) : Shown(unseen.Result);
        }

        return values;
    }

    private static JsonObject Shown(MimeBundle? result)
    {
        var shown = result is null ? new() { ["data"] = new JsonObject(), ["metadata"] = new JsonObject() } : BundleJson.Of(result);
        shown["status"] = "ok";
        return shown;
    }
}
