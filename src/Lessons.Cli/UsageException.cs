namespace Lessons.Cli;

/// <summary>The tool was used in a way that cannot work. The message is what the person reads, with the next command to try at its end.</summary>
#pragma warning disable CA1032 // Without a message it says nothing.
internal sealed class UsageException(string message) : Exception(message);
#pragma warning restore CA1032
