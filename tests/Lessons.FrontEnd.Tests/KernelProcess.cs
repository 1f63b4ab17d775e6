using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Lessons.Kernel.Wire;
using Lessons.Testing;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>The installed kernel in a process of its own, started as a front end starts it, and a client that is connected to it.</summary>
internal sealed class KernelProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private KernelProcess(Process process, ConnectionFile connection)
    {
        this.process = process;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = JupyterClient.Connect(connection);
    }

    public JupyterClient Client { get; }

    /// <summary>The process's number.</summary>
    public int Id => process.Id;

    /// <summary>Starts a kernel.</summary>
    /// <param name="kernel">Where it is installed.</param>
    /// <param name="parent">The process that must live for it to live; null when nobody says so.</param>
    /// <param name="names">The variable in which that process is named.</param>
    public static KernelProcess Start(InstalledKernel kernel, int? parent = null, string names = "JPY_PARENT_PID")
    {
        var ports = FreePorts(5);
        var connection = new ConnectionFile(IPAddress.Loopback, Guid.NewGuid().ToString(), ports[0], ports[1], ports[2], ports[3], ports[4]);
        var file = Path.Combine(kernel.Folder("connection"), "kernel.json");
        File.WriteAllText(file, new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["key"] = connection.Key,
            ["signature_scheme"] = "hmac-sha256",
            ["shell_port"] = ports[0],
            ["control_port"] = ports[1],
            ["stdin_port"] = ports[2],
            ["iopub_port"] = ports[3],
            ["hb_port"] = ports[4],
        }.ToJsonString());
        var environment = parent is { } id ? new Dictionary<string, string> { [names] = $"{id}" } : [];
        return new(Command.Start(kernel.Command[0], kernel.Command.Skip(1).Select(a => a == "{connection_file}" ? file : a), environment, kernel.Folder("cwd")), connection);
    }

    /// <summary>Runs a cell to its end.</summary>
    public void Runs(string code)
    {
        Client.Execute(code);
        Client.Replies("ok");
        Client.SeesUntilIdle();
    }

    /// <summary>Sends the process a signal.</summary>
    /// <param name="name">Such as <c>INT</c>.</param>
    public async Task SignalAsync(string name) => Assert.Equal(0, (await Command.RunAsync("kill", [$"-{name}", $"{process.Id}"])).Code);

    /// <summary>The process ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public int Ends()
    {
        Assert.True(process.WaitForExit(Patience), $"The kernel's process still runs after {Patience.TotalSeconds} s.");
        return process.ExitCode;
    }

    /// <summary>The process dies without a word.</summary>
    public void Dies()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Client.Dispose();
        Dies();
        process.Dispose();
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        var ports = listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port).ToArray();
        listeners.ForEach(l => l.Dispose());
        return ports;
    }
}
