namespace Lessons.Kernel.Channels;

/// <summary>The five channels of a kernel. Messaging in Jupyter, "Introduction".</summary>
internal enum Channel
{
    /// <summary>Requests, one after the other.</summary>
    Shell,

    /// <summary>Requests that are answered while a cell runs.</summary>
    Control,

    /// <summary>A cell's questions to the person.</summary>
    Stdin,

    /// <summary>Outputs and states, for every client.</summary>
    IoPub,

    /// <summary>Says that the process lives.</summary>
    Heartbeat,
}
