using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Language.Polyglot;

/// <summary>Values that a person is asked for: <c>@input</c>, <c>@input:"a question"</c>, <c>@input:{"prompt": "a question"}</c>, and the same with <c>@password</c>. Any directive may have them.</summary>
internal static class Input
{
    private const string Open = "@input";
    private const string Hidden = "@password";

    /// <summary>Asks for each such value.</summary>
    /// <param name="call">The line as written.</param>
    /// <param name="asks">Who is asked.</param>
    /// <param name="interrupt">Gives up waiting.</param>
    /// <returns>The line with what was typed in their place.</returns>
    public static async Task<DirectiveCall> AskAsync(DirectiveCall call, IAsks asks, CancellationToken interrupt)
    {
        if (!call.Values.Values.Any(v => IsAsked(v, Open) || IsAsked(v, Hidden)))
        {
            return call;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (parameter, value) in call.Values)
        {
            var isHidden = IsAsked(value, Hidden);
            values[parameter] = isHidden || IsAsked(value, Open)
                ? await asks.AskAsync(Prompt(value[(isHidden ? Hidden : Open).Length..].TrimStart(':'), call["--name"] ?? parameter.TrimStart('-')), isHidden, interrupt)
                : value;
        }

        return call with { Values = values, Quoted = call.Values.Keys.ToHashSet(StringComparer.Ordinal) };
    }

    private static bool IsAsked(string value, string word) => value == word || value.StartsWith(word + ":", StringComparison.Ordinal);

    private static string Prompt(string text, string otherwise)
    {
        try
        {
            return text.StartsWith('{') ? JsonNode.Parse(text)?["prompt"]?.GetValue<string>() ?? otherwise : text.Length > 0 ? text : otherwise;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return text;
        }
    }
}
