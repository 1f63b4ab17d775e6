using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Answers a request; null when its kind has no answer.</summary>
/// <remarks>Blocks its channel's thread while it waits for the language: to go on elsewhere it would need a thread of the pool, and a cell can hold them all.</remarks>
internal delegate JsonObject? Conversation(Request request);

/// <summary>Works on requests of one channel: busy, then the conversation for its type, then idle. Messaging in Jupyter, "Request-Reply".</summary>
internal sealed class Dispatch(KernelSession kernel, IReadOnlyDictionary<string, Conversation> conversations)
{
    private const string Request = "_request";
    private const string Reply = "_reply";

    /// <summary>Works on one request to its end.</summary>
    public void Handle(Request request)
    {
        kernel.IoPub.Status("busy", request.Header);
        try
        {
            if (Answer(request) is { } answer && request.Message.Type.EndsWith(Request, StringComparison.Ordinal))
            {
                var header = Header.New(request.Message.Type[..^Request.Length] + Reply, kernel.Name);
                kernel.Send(request.From, request.Route, new Message(header, request.Header, answer));
            }
        }
        finally
        {
            kernel.IoPub.Status("idle", request.Header);
            request.Afterwards?.Invoke();
        }
    }

    private JsonObject? Answer(Request request)
    {
        if (!conversations.TryGetValue(request.Message.Type, out var conversation))
        {
            kernel.Options.Log?.Invoke($"Left a {request.Message.Type} without an answer: it is no request that this kernel knows.");
            return null;
        }

        try
        {
            return conversation(request);
        }
        catch (ContentException e)
        {
            kernel.Options.Log?.Invoke($"Refused a {request.Message.Type}: {e.Message}");
            return ErrorJson.Of(new CellError("BadRequest", e.Message, null, null, e.Message));
        }
#pragma warning disable CA1031 // Whatever one request does, the next is answered.
        catch (Exception e)
#pragma warning restore CA1031
        {
            kernel.Options.Log?.Invoke($"Failed at a {request.Message.Type}: {e}");
            var sentence = kernel.Sentences.Of("RequestFailed", e.Message);
            return ErrorJson.Of(new CellError(e.GetType().Name, sentence, null, null, sentence));
        }
    }
}
