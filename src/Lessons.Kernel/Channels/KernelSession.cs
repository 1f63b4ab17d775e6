using System.Text;
using Lessons.Kernel.Language;
using Lessons.Kernel.Wire;

namespace Lessons.Kernel.Channels;

/// <summary>What the conversations of one kernel share.</summary>
internal sealed class KernelSession
{
    private readonly TaskCompletionSource<HostEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Sender send;
    private long lastNumber;

    public KernelSession(JupyterOptions options, LanguageInfo info, Func<ILanguage> language, Sender send, Action gatherForAMoment)
    {
        this.send = send;
        Options = options;
        Info = info;
        Sentences = new Sentences(options.Culture);
        Language = new LanguageSlot(language, options.Log);
        IoPub = new IoPub((topic, message) => send(Channel.IoPub, [Encoding.UTF8.GetBytes(topic)], message), gatherForAMoment, Name);
    }

    /// <summary>Signs a message and leaves it to be sent.</summary>
    public delegate void Sender(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> route, Message message);

    /// <summary>This start of the kernel, in the headers of its messages.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N");

    /// <summary>How the kernel presents itself.</summary>
    public JupyterOptions Options { get; }

    /// <summary>What the kernel says to a person, in their language.</summary>
    public Sentences Sentences { get; }

    /// <summary>What the language is called.</summary>
    public LanguageInfo Info { get; }

    /// <summary>The language, which is made when it is first needed.</summary>
    public LanguageSlot Language { get; }

    /// <summary>The channel for outputs.</summary>
    public IoPub IoPub { get; }

    /// <summary>The cell that runs now.</summary>
    public RunningCell Running { get; } = new();

    /// <summary>The cells that ran.</summary>
    public SessionHistory History { get; } = new();

    /// <summary>The number of the message that came last.</summary>
    public long LastNumber => Interlocked.Read(ref lastNumber);

    /// <summary>How the kernel ended.</summary>
    public Task<HostEnd> Ended => ended.Task;

    /// <summary>Gives the next message its number.</summary>
    public long NextNumber() => Interlocked.Increment(ref lastNumber);

    /// <summary>Sends a message to one client.</summary>
    public void Send(Channel channel, IReadOnlyList<ReadOnlyMemory<byte>> route, Message message) => send(channel, route, message);

    /// <summary>Says that the kernel is to end.</summary>
    public void End(HostEnd how) => ended.TrySetResult(how);
}
