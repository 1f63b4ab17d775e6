using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;
using NetMQ;
using Xunit;

namespace Lessons.Testing;

/// <summary>What a test says must come next. When something else comes, the failure shows the transcript so far.</summary>
public sealed partial class JupyterClient
{
    /// <summary>The next output is this one, and its parent is the request.</summary>
    /// <param name="expected">The output.</param>
    /// <param name="of">The request's id; the last request's when null.</param>
    public void Sees(Seen expected, string? of = null)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var seen = Next($"see {expected}");
        while (seen.Begins(expected))
        {
            seen = seen.And(Next($"see the rest of {expected}"));
        }

        Require(seen == expected, $"see {expected}", $"saw {seen}");
        Require(Last.Parent?.Id == (of ?? Current), $"see {expected} with the request {of ?? Current} as its parent", $"its parent is {Last.Parent?.Id ?? "nobody"}");
    }

    /// <summary>The next outputs are these, in this order.</summary>
    public void Sees(params IEnumerable<Seen> expected)
    {
        foreach (var one in expected)
        {
            Sees(one);
        }
    }

    /// <summary>The next output, whatever it is.</summary>
    public Seen SeesNext() => Next("see another output");

    /// <summary>Everything up to the last request's "idle", whatever it belongs to.</summary>
    public IReadOnlyList<Seen> SeesUntilIdle()
    {
        var all = new List<Seen>();
        while (all is not [.., { Line: "idle" }] || Last.Parent?.Id != Current)
        {
            all.Add(Next("see idle"));
        }

        return all;
    }

    /// <summary>Everything up to an output, whatever it belongs to.</summary>
    /// <param name="expected">The output.</param>
    public IReadOnlyList<Seen> SeesUntil(Seen expected)
    {
        var all = new List<Seen>();
        while (all.LastOrDefault() != expected)
        {
            all.Add(Next($"see {expected}"));
        }

        return all;
    }

    /// <summary>The next answer has this status, and is to the request.</summary>
    /// <param name="status">The status.</param>
    /// <param name="of">The request's id; the last request's when null.</param>
    /// <param name="on">The channel.</param>
    /// <returns>The answer's content.</returns>
    public JsonObject Replies(string status, string? of = null, string on = "shell")
    {
        var reply = Answer(on, $"get an answer with status {status}");
        Require($"{reply.Content["status"]}" == status, $"get an answer with status {status}", $"got {reply.Content.ToJsonString()}");
        Require(reply.Parent?.Id == (of ?? Current), $"get the answer to {of ?? Current}", $"its parent is {reply.Parent?.Id ?? "nobody"}");
        return reply.Content;
    }

    /// <summary>Takes the next answer, whatever it is.</summary>
    /// <returns>The id of the request that it answers.</returns>
    public string? Answers(string on = "shell") => Answer(on, "get an answer").Parent?.Id;

    /// <summary>The cell asks for a line, and is given one.</summary>
    /// <param name="prompt">What it must ask.</param>
    /// <param name="answer">What it is given.</param>
    /// <param name="password">Whether it must hide what is typed.</param>
    public void IsAsked(string prompt, string answer, bool password = false)
    {
        var question = Answer("stdin", $"be asked {prompt}");
        Require($"{question.Content["prompt"]}" == prompt && question.Content["password"]?.GetValue<bool>() == password, $"be asked {prompt}", $"was asked {question.Content.ToJsonString()}");
        Require(question.Parent?.Id == Current, $"be asked by {Current}", $"was asked by {question.Parent?.Id}");
        var reply = new Message(Header.New("input_reply", session), question.Header, new() { ["value"] = answer });
        Send("stdin", Frames.Write(reply, [], signature));
    }

    /// <summary>The kernel's heart beats: it sends back what it is sent.</summary>
    public void FeelsTheHeart()
    {
        sockets["heartbeat"].SendFrame("ping");
        Require(sockets["heartbeat"].TryReceiveFrameString(Patience, out var pong) && pong == "ping", "get ping back from the heartbeat", $"got {pong ?? "nothing"}");
    }

    private Message Answer(string channel, string expected)
    {
        var message = Receive(channel);
        Require(message is not null, expected, $"nothing came over {channel} in {Patience.TotalSeconds} s");
        Last = message!;
        transcript.Add($"<- {channel} {message!.Type} {message.Content["status"]}");
        return message;
    }

    private Seen Next(string expected)
    {
        var message = Receive("iopub");
        Require(message is not null, expected, $"nothing came over iopub in {Patience.TotalSeconds} s");
        Last = message!;
        var seen = Seen.Of(message!);
        transcript.Add($"   {seen}");
        return seen;
    }

    private void Require(bool holds, string expected, string found)
    {
        if (!holds)
        {
            Assert.Fail($"Expected to {expected}, but {found}.\nThe transcript so far:\n{string.Join('\n', transcript)}");
        }
    }
}
