namespace Lessons.Kernel.Language.CSharp;

/// <summary>What a person types while a cell runs, asked for a line at a time.</summary>
/// <param name="outputs">The cell's outputs, which can ask when they are also <see cref="IAsks"/>.</param>
/// <param name="stops">What the person reads when nobody can be asked.</param>
/// <param name="interrupt">Gives up waiting.</param>
internal sealed class AskedLines(IOutputs outputs, StopWords stops, CancellationToken interrupt) : TextReader
{
    private readonly Lock oneAtATime = new();
    private string line = "";
    private int next;

    /// <inheritdoc/>
    public override int Peek() => At(0);

    /// <inheritdoc/>
    public override int Read() => At(1);

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        lock (oneAtATime)
        {
            var rest = next < line.Length ? line[next..] : Ask();
            (line, next) = ("", 0);
            return rest.TrimEnd('\n');
        }
    }

    /// <summary>One line: who types into a notebook has no sign for the end of all input.</summary>
    public override string ReadToEnd() => ReadLine()!;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        lock (oneAtATime)
        {
            if (count > 0 && next == line.Length)
            {
                (line, next) = (Ask(), 0);
            }

            count = Math.Min(count, line.Length - next);
            line.CopyTo(next, buffer, index, count);
            next += count;
            return count;
        }
    }

    private int At(int forward)
    {
        lock (oneAtATime)
        {
            if (next == line.Length)
            {
                (line, next) = (Ask(), 0);
            }

            var sign = line[next];
            next += forward;
            return sign;
        }
    }

    private string Ask()
    {
        var asks = outputs as IAsks ?? throw new NobodyToAskException(stops.NobodyToAsk);
        try
        {
            return asks.AskAsync("", password: false, interrupt).GetAwaiter().GetResult() + "\n";
        }
        catch (NobodyToAskException e) when (!e.HasWordsOfItsOwn)
        {
            throw new NobodyToAskException(stops.NobodyToAsk);
        }
    }
}
