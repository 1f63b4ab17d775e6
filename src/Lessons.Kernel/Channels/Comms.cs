using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>Lines that a front end opens to the language. Messaging in Jupyter, "Custom Messages".</summary>
internal sealed class Comms(KernelSession kernel)
{
    private readonly ConcurrentDictionary<string, Comm> open = new(StringComparer.Ordinal);
    private Header? current;

    /// <summary>Says which lines are open. Messaging in Jupyter, "Comm info".</summary>
    public JsonObject? Info(Request request)
    {
        var target = request.Message.Content.TextOrNull("target_name");
        var found = open.Values.Where(c => string.IsNullOrEmpty(target) || c.Target.Name == target);
        return new()
        {
            ["status"] = "ok",
            ["comms"] = new JsonObject(found.Select(c => KeyValuePair.Create(c.Id, (JsonNode?)new JsonObject { ["target_name"] = c.Target.Name }))),
        };
    }

    /// <summary>Opens a line, or closes it at once when nobody is at the other end. Messaging in Jupyter, "Opening a Comm".</summary>
    public JsonObject? Open(Request request)
    {
        current = request.Header;
        var content = request.Message.Content;
        var (id, name, data) = (content.Text("comm_id"), content.Text("target_name"), content.Object("data"));
        if (kernel.Language.Get() is IOffersComms language && language.CommTargets.FirstOrDefault(t => t.Name == name) is { } target)
        {
            var comm = open[id] = new Comm(this, id, target);
            target.Opened(comm, data);
        }
        else
        {
            kernel.Options.Log?.Invoke($"Closed a comm at once: nothing here is called \"{name}\".");
            Publish("comm_close", id, []);
        }

        return null;
    }

    /// <summary>Passes on what came over a line. Messaging in Jupyter, "Comm Messages".</summary>
    public JsonObject? Receive(Request request)
    {
        current = request.Header;
        if (open.TryGetValue(request.Message.Content.Text("comm_id"), out var comm))
        {
            comm.Target.Received(comm, request.Message.Content.Object("data"));
        }

        return null;
    }

    /// <summary>Closes a line. Messaging in Jupyter, "Tearing Down Comms".</summary>
    public JsonObject? Close(Request request)
    {
        current = request.Header;
        if (open.TryRemove(request.Message.Content.Text("comm_id"), out var comm))
        {
            comm.Target.Closed(comm, request.Message.Content.Object("data"));
        }

        return null;
    }

    private void Publish(string type, string id, JsonObject data) => kernel.IoPub.Publish(type, current, new() { ["comm_id"] = id, ["data"] = data.DeepClone() });

    private sealed class Comm(Comms comms, string id, ICommTarget target) : IComm
    {
        public string Id => id;

        public ICommTarget Target => target;

        public void Send(JsonObject data)
        {
            if (comms.open.ContainsKey(id))
            {
                comms.Publish("comm_msg", id, data);
            }
        }

        public void Close(JsonObject data)
        {
            if (comms.open.TryRemove(id, out _))
            {
                comms.Publish("comm_close", id, data);
            }
        }
    }
}
