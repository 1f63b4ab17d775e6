using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Lessons.Kernel.Tests.Jupyter;

#pragma warning disable CA5394 // A test wants random bytes that come again, not secrets.

/// <summary>Two seeds, so that a failure can be seen again; enough rounds to have met every branch.</summary>
public sealed class Random_bytes
{
    private static readonly string[] Types =
    [
        "execute_request", "kernel_info_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "connect_request",
        "comm_info_request", "comm_open", "comm_msg", "comm_close", "interrupt_request", "input_reply", "?",
    ];

    private static readonly string[] Parts =
    [
        "code", "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error", "cursor_pos", "detail_level",
        "hist_access_type", "n", "session", "start", "stop", "pattern", "unique", "output", "raw", "target_name", "comm_id", "data", "restart", "value",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "2147483648", "1e400", "0.5", "\"\"", "\"a\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[[[[]]]]", "{}", "{\"a\":null}", "\"range\"", "\"search\"", "\"tail\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_frames_never_keep_the_next_message_from_its_answer(int seed)
    {
        await using var kernel = RunningKernel.OfEcho();
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            var frames = Spoil(kernel.Client.FramesOf("execute_request", new() { ["code"] = "spoiled" }), random);
            kernel.Client.Send(random.GetItems(["shell", "control", "stdin"], 1)[0], frames);
        }

        Answers(kernel);
        Assert.Equal(["good"], kernel.Echo.Ran);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task In_the_parts_of_a_request_never_keep_the_next_from_its_answer(int seed)
    {
        await using var kernel = RunningKernel.OfEcho();
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++)
        {
            var parts = random.GetItems(Parts, random.Next(8)).Distinct().Select(p => $"\"{p}\":{random.GetItems(Values, 1)[0]}");
            kernel.Client.AskWith(random.GetItems(Types, 1)[0], $"{{{string.Join(',', parts)}}}", on: random.GetItems(["shell", "control", "stdin"], 1)[0]);
        }

        Answers(kernel);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task On_a_connection_end_that_connection_alone(int seed)
    {
        await using var kernel = RunningKernel.OfEcho();
        var random = new Random(seed);
        var file = kernel.Host.Connection;
        for (var i = 0; i < 200; i++)
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(file.Address, random.GetItems([file.Shell, file.Control, file.Stdin, file.IoPub, file.Heartbeat], 1)[0], TestContext.Current.CancellationToken);
            await tcp.GetStream().WriteAsync(Noise(random), TestContext.Current.CancellationToken);
        }

        Answers(kernel);
        kernel.Client.FeelsTheHeart();
    }

    private static void Answers(RunningKernel kernel)
    {
        var request = kernel.Client.Execute("good");
        while (kernel.Client.Answers() != request)
        {
        }

        Assert.Equal("ok", kernel.Client.Last.Content["status"]!.GetValue<string>());
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Spoil(IReadOnlyList<ReadOnlyMemory<byte>> good, Random random)
    {
        var frames = good.Select(f => f.ToArray()).ToList();
        var at = random.Next(frames.Count);
        switch (random.Next(6))
        {
            case 0:
                frames.RemoveAt(at);
                break;
            case 1:
                frames = frames[..at];
                break;
            case 2:
                frames[at] = frames[at][..(frames[at].Length / 2)];
                // What was empty is still good: such a message would run.
                frames[1] = [1];
                break;
            case 3:
                frames[random.Next(1, 6)] = Bytes(random, 300);
                break;
            case 4:
                frames[random.Next(1, 6)] = new byte[random.Next(3_000_000)];
                break;
            default:
                frames = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Bytes(random, 40))];
                break;
        }

        // ZeroMQ has no message without a frame.
        return frames.Count == 0 ? [default] : [.. frames.Select(f => (ReadOnlyMemory<byte>)f)];
    }

    private static byte[] Noise(Random random)
    {
        byte[] greeting = [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F, 3, 0, .. "NULL"u8, .. new byte[48]];
        byte[] ready = [4, 25, 5, .. "READY"u8, 11, .. "Socket-Type"u8, 0, 0, 0, 3, .. "SUB"u8];
        byte[] all = [.. greeting, .. ready];
        switch (random.Next(7))
        {
            case 0:
                return Bytes(random, 300);
            case 1:
                return Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            case 2:
                return all[..random.Next(all.Length)];
            case 3:
                all[random.Next(all.Length)] ^= (byte)(1 << random.Next(8));
                return [.. all, .. Bytes(random, 100)];
            case 4:
                // A frame that says it has as many bytes as there are not.
                return [.. all, 2, .. Bytes(random, 9), .. new byte[100]];
            case 5:
                return [.. greeting, 4, (byte)random.Next(64), 5, .. "READY"u8, .. Bytes(random, 80)];
            default:
                return [.. all, .. Bytes(random, 300)];
        }
    }

    private static byte[] Bytes(Random random, int most)
    {
        var bytes = new byte[random.Next(most)];
        random.NextBytes(bytes);
        return bytes;
    }
}
