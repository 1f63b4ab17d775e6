using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lessons.Kernel.Wire;

/// <summary>Where a kernel's five channels are, and the key that its messages are signed with. Jupyter kernels, "Connection files".</summary>
/// <param name="Address">The address to listen on; on this machine alone unless someone asked for more.</param>
/// <param name="Key">The key of the signatures. Empty: messages carry none.</param>
/// <param name="Shell">Port of the channel for requests; 0 for any that is free.</param>
/// <param name="Control">Port of the channel that is answered while a cell runs; 0 for any.</param>
/// <param name="Stdin">Port of the channel on which cells ask for input; 0 for any.</param>
/// <param name="IoPub">Port of the channel for outputs; 0 for any.</param>
/// <param name="Heartbeat">Port of the channel that says the process lives; 0 for any.</param>
public sealed record ConnectionFile(IPAddress Address, string Key, int Shell = 0, int Control = 0, int Stdin = 0, int IoPub = 0, int Heartbeat = 0)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>When the channels are Unix sockets instead of ports: the path that each of them begins with, before a dash and the channel's number. Otherwise null.</summary>
    public string? SocketPath { get; init; }

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file that Jupyter names when it starts the kernel.</param>
    /// <exception cref="ConnectionFileException">It cannot be read or used; the message says why.</exception>
    public static ConnectionFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ConnectionFileException.Missing(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ConnectionFileException.Unreadable(path, e);
        }
    }

    /// <summary>Reads the text of a connection file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The file it comes from, for messages.</param>
    /// <exception cref="ConnectionFileException">It cannot be used; the message says why.</exception>
    public static ConnectionFile Parse(string json, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(path);
        var fields = new Fields(Object(json, path), path);
        var transport = fields.Text("transport", "tcp");
        if (transport is not ("tcp" or "ipc"))
        {
            throw ConnectionFileException.Transport(path, transport);
        }

        var key = fields.Text("key", null);
        if (key.Length > 0 && fields.Text("signature_scheme", "hmac-sha256") is not "hmac-sha256" and var scheme)
        {
            throw ConnectionFileException.Scheme(path, scheme);
        }

        var file = new ConnectionFile(
            transport == "tcp" ? fields.Address() : IPAddress.Loopback, key, fields.Port("shell_port"), fields.Port("control_port"), fields.Port("stdin_port"), fields.Port("iopub_port"), fields.Port("hb_port"))
        {
            SocketPath = transport == "ipc" ? fields.Text("ip", null) : null,
        };
        int[] ports = [.. new[] { file.Shell, file.Control, file.Stdin, file.IoPub, file.Heartbeat }.Where(p => p != 0)];
        return ports.Distinct().Count() == ports.Length ? file : throw ConnectionFileException.PortTwice(path, ports.GroupBy(p => p).First(g => g.Count() > 1).Key);
    }

    private static JsonObject Object(string json, string path)
    {
        try
        {
            return JsonNode.Parse(json, null, Strict) as JsonObject ?? throw ConnectionFileException.NotAnObject(path);
        }
        catch (JsonException e)
        {
            throw ConnectionFileException.NotJson(path, e);
        }
    }

    private readonly record struct Fields(JsonObject Object, string Path)
    {
        public string Text(string name, string? otherwise) => Object[name] switch
        {
            null when otherwise is not null => otherwise,
            JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetText(out var text) => text,
            _ => throw ConnectionFileException.Field(Path, name, "text"),
        };

        public int Port(string name) =>
            Object[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int port) && port is >= 0 and <= 65535
                ? port
                : throw ConnectionFileException.Field(Path, name, "a port, which is a whole number from 0 to 65535");

        public IPAddress Address() => Text("ip", "127.0.0.1") switch
        {
            "localhost" or "" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            var text when IPAddress.TryParse(text, out var address) => address,
            _ => throw ConnectionFileException.Field(Path, "ip", "an address such as 127.0.0.1"),
        };
    }
}
