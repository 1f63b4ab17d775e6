using System.Net;
using System.Net.Sockets;
using Lessons.Kernel.Channels;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Jupyter;

public sealed class A_connection_file
{
    private const string Good = """{"shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5,"ip":"127.0.0.1","key":"k","transport":"tcp","signature_scheme":"hmac-sha256","kernel_name":"x"}""";

    private static readonly LanguageInfo Echo = new("Echo", "1.0", ".echo", "text/x-echo");

    [Fact]
    public void Says_where_the_channels_are() =>
        Assert.Equal(new ConnectionFile(IPAddress.Loopback, "k", Shell: 1, Control: 4, Stdin: 3, IoPub: 2, Heartbeat: 5), ConnectionFile.Parse(Good, "f.json"));

    [Fact]
    public void Is_this_machine_when_it_names_none() =>
        Assert.Equal(IPAddress.Loopback, ConnectionFile.Parse(Good.Replace("\"ip\":\"127.0.0.1\",", "", StringComparison.Ordinal), "f.json").Address);

    [Fact]
    public void That_cannot_be_used_says_why()
    {
        (string From, string To)[] spoilers =
        [
            (Good, ""), (Good, "[]"), (Good, Good[..30]), ("\"shell_port\":1,", ""), ("\"hb_port\":5", "\"hb_port\":\"5\""), ("\"hb_port\":5", "\"hb_port\":70000"), ("\"hb_port\":5", "\"hb_port\":1"),
            ("\"key\":\"k\",", ""), ("\"key\":\"k\"", "\"key\":5"), ("tcp", "pgm"), ("hmac-sha256", "hmac-md5"), ("127.0.0.1", "somewhere"), ("\"key\":\"k\"", "\"key\":\"k\",\"key\":\"l\""),
        ];
        var sentences = spoilers.Select(s => Assert.Throws<ConnectionFileException>(() => ConnectionFile.Parse(Good.Replace(s.From, s.To, StringComparison.Ordinal), "f.json")).Message).ToList();
        sentences.Add(Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read("no-such.json")).Message);
        sentences.Add(Assert.Throws<ConnectionFileException>(() => JupyterHost.Start(ConnectionFile.Parse(Good.Replace("127.0.0.1", "*", StringComparison.Ordinal), "f.json"), Echo, () => new EchoLanguage())).Message);
        Golden.Match("Lessons.Kernel.Tests", "connection-files.txt", string.Join('\n', sentences));
    }

    [Fact]
    public async Task May_name_Unix_sockets()
    {
        Assert.SkipUnless(Socket.OSSupportsUnixDomainSockets, "This system has no Unix sockets.");
        var folder = Directory.CreateTempSubdirectory("lessons");
        var path = Path.Combine(folder.FullName, "k");
        var file = ConnectionFile.Parse(Good.Replace("tcp", "ipc", StringComparison.Ordinal).Replace("127.0.0.1", path.Replace(@"\", @"\\", StringComparison.Ordinal), StringComparison.Ordinal), "f.json");
        await using (JupyterHost.Start(file, Echo, () => new EchoLanguage()))
        {
            using var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await client.ConnectAsync(new UnixDomainSocketEndPoint($"{path}-1"), TestContext.Current.CancellationToken);
            var greeting = new byte[64];
            await client.ReceiveAsync(greeting, TestContext.Current.CancellationToken);
            Assert.Equal(0xFF, greeting[0]);
        }

        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }
}
