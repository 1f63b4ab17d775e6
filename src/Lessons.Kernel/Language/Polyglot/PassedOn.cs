namespace Lessons.Kernel.Language.Polyglot;

/// <summary>A cell's outputs as a piece of it sees them: the error is told once, at the cell's end, and a result that is not the cell's last thing is a display.</summary>
/// <param name="to">The cell's outputs.</param>
/// <param name="last">Whether a result is the cell's result.</param>
internal sealed class PassedOn(IOutputs to, bool last = true) : IOutputs, IAsks, ISeesValues
{
    /// <inheritdoc/>
    public void Send(Output output)
    {
        switch (output)
        {
            case ErrorOutput:
                break;
            case ResultOutput result when !last:
                to.Send(new DisplayOutput(result.Data));
                break;
            default:
                to.Send(output);
                break;
        }
    }

    /// <inheritdoc/>
    public Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt) =>
        to is IAsks asks ? asks.AskAsync(prompt, password, interrupt) : throw new NobodyToAskException();

    /// <inheritdoc/>
    public void See(object value) => (to as ISeesValues)?.See(value);
}
