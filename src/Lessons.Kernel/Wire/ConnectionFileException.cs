using System.Globalization;
using System.Text.Json;

namespace Lessons.Kernel.Wire;

/// <summary>A connection file cannot be used. The message is a sentence or two for the person who started the kernel.</summary>
#pragma warning disable CA1032 // Without a file and a problem it says nothing.
public sealed class ConnectionFileException : Exception
#pragma warning restore CA1032
{
    private ConnectionFileException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal static ConnectionFileException Missing(string path, Exception cause) =>
        new($"There is no connection file {path}. Jupyter writes it when it starts a kernel; start the kernel from Jupyter or VS Code.", cause);

    internal static ConnectionFileException Unreadable(string path, Exception cause) =>
        new($"The connection file {path} cannot be read: {cause.Message}", cause);

    internal static ConnectionFileException NotJson(string path, JsonException cause) => cause.LineNumber is { } line
        ? new(string.Create(CultureInfo.InvariantCulture, $"The connection file {path} is not whole: its JSON breaks off or goes wrong in line {line + 1}."), cause)
        : new($"The connection file {path} says one thing twice: {cause.Message}", cause);

    internal static ConnectionFileException NotAnObject(string path) =>
        new($"The connection file {path} holds JSON, but not an object with ports and a key.");

    internal static ConnectionFileException Field(string path, string name, string expected) =>
        new($"The connection file {path} needs \"{name}\" to be {expected}.");

    internal static ConnectionFileException PortTwice(string path, int port) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The connection file {path} gives port {port} to two channels. Each channel needs a port of its own."));

    internal static ConnectionFileException Transport(string path, string transport) =>
        new($"The connection file {path} asks for transport \"{transport}\". This kernel speaks \"tcp\" and \"ipc\": set KernelManager.transport to one of them in Jupyter.");

    internal static ConnectionFileException Scheme(string path, string scheme) =>
        new($"The connection file {path} asks for signatures of the kind \"{scheme}\". This kernel signs with \"hmac-sha256\" alone: set Session.signature_scheme to that in Jupyter.");

    internal static ConnectionFileException OtherMachines(string address) =>
        new($"The connection file asks to listen on {address}, where other machines can reach the kernel. Use 127.0.0.1, or allow other machines when you start the kernel.");

    internal static ConnectionFileException Taken(string channel, string endpoint, Exception cause) =>
        new($"The {channel} channel cannot listen on {endpoint} ({cause.Message}). Another program may have taken it; start the kernel again, so that Jupyter chooses another one.", cause);
}
