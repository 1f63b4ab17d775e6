using System.Text.Json.Nodes;
using Lessons.Kernel.Language;

namespace Lessons.Testing;

/// <summary>What a language may do besides running cells, each in its smallest form.</summary>
public sealed partial class EchoLanguage : ICompletes, IInspects, IChecksCompleteness, IOffersComms
{
    /// <inheritdoc/>
    public IReadOnlyList<ICommTarget> CommTargets { get; } = [new EchoTarget()];

    /// <summary>Offers the words of earlier cells that begin as the word before the cursor does.</summary>
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        var start = code.LastIndexOf(' ', Math.Max(0, cursor - 1)) + 1;
        var begun = code[start..cursor];
        var words = ran.SelectMany(c => c.Split(' ', '\n')).Where(w => w.StartsWith(begun, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
        return Task.FromResult(new Completions(start, cursor, [.. words.Select(w => new Completion(w, "word"))]));
    }

    /// <summary>Tells how long the word at the cursor is.</summary>
    public Task<MimeBundle?> InspectAsync(string code, int cursor, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        var start = code.LastIndexOf(' ', Math.Max(0, cursor - 1)) + 1;
        var word = code[start..].Split(' ')[0];
        return Task.FromResult(word.Length == 0 ? null : MimeBundle.Plain($"{word}: {word.Length} letters"));
    }

    /// <summary>More must follow a backslash; a text with <c>?!</c> can never run.</summary>
    public Task<CodeCheck> CheckAsync(string code, CancellationToken interrupt)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Task.FromResult(code.EndsWith('\\') ? new CodeCheck(Completeness.Incomplete, "  ")
            : code.Contains("?!", StringComparison.Ordinal) ? new CodeCheck(Completeness.Invalid)
            : new CodeCheck(Completeness.Complete));
    }

    // Says back whatever it hears; hangs up when it hears "bye".
    private sealed class EchoTarget : ICommTarget
    {
        public string Name => "echo";

        public void Opened(IComm comm, JsonObject data) => comm.Send(data);

        public void Received(IComm comm, JsonObject data)
        {
            if (data.ContainsKey("bye"))
            {
                comm.Close(data);
            }
            else
            {
                comm.Send(data);
            }
        }

        public void Closed(IComm comm, JsonObject data)
        {
        }
    }
}
