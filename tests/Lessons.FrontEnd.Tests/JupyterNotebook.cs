using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lessons.Kernel.Notebooks;
using Lessons.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Lessons.FrontEnd.Tests;

/// <summary>A real Jupyter Notebook on a copy of the pack, and a real Chromium that looks at it. Started by the first test that opens a notebook.</summary>
public sealed class JupyterNotebook(InstalledKernel installed) : IAsyncLifetime
{
    private const string Token = "of-the-tests";
    private readonly string pack = installed.Folder("pack");
    private readonly int port = FreePort();
    private Process? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where screenshots go. They are for people to look at, and not committed.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Repository.PathOf("artifacts", "notebook")).FullName;

    /// <summary>The pack's folder that the server serves.</summary>
    public string Pack => pack;

    /// <summary>Opens a notebook in a window of its own, and waits until its kernel is there.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="notebook">What is in it.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    internal async Task<NotebookWindow> OpenAsync(string name, Notebook notebook, int width = 1200)
    {
        NotebookFile.Write(notebook, Path.Combine(pack, "notebooks", name + ".ipynb"));
        return await OpenAsync($"notebooks/{name}.ipynb", width);
    }

    /// <summary>Opens a file of the pack in a window of its own, and waits until its kernel is there.</summary>
    /// <param name="file">Where it is in <see cref="Pack"/>.</param>
    /// <param name="width">How wide the window is, in pixels.</param>
    internal async Task<NotebookWindow> OpenAsync(string file, int width = 1200)
    {
        var page = await (await BrowserAsync()).NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        return await NotebookWindow.OpenAsync(page, $"http://127.0.0.1:{port}/notebooks/{file}?token={Token}");
    }

    /// <summary>Opens an empty window.</summary>
    internal async Task<IPage> EmptyAsync() => await (await BrowserAsync()).NewPageAsync();

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        Folders.Copy(Repository.PathOf("notebooks"), Path.Combine(pack, "notebooks"), _ => false);
        Folders.Copy(Repository.PathOf("seeds"), Path.Combine(pack, "seeds"), _ => true);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }
    }

    private async Task<IBrowser> BrowserAsync()
    {
        if (browser is null)
        {
            var chromium = Needs.Chromium();
            await ServeAsync(await Needs.PythonAsync("notebook"));
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
        }

        return browser;
    }

    private async Task ServeAsync(string python)
    {
        server = Command.Start(
            python,
            ["-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0", $"--NotebookApp.token={Token}", $"--notebook-dir={pack}"],
            installed.Environment);
        var ready = new TaskCompletionSource();
        var said = new System.Text.StringBuilder();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            said.AppendLine(line.Data);
            if (line.Data is null)
            {
                ready.TrySetException(new InvalidOperationException($"Jupyter Notebook ended:\n{said}"));
            }
            else if (line.Data.Contains($"http://127.0.0.1:{port}/", StringComparison.Ordinal))
            {
                ready.TrySetResult();
            }
        }

        server.OutputDataReceived += (_, _) => { };
        server.ErrorDataReceived += Hear;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        await ready.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
