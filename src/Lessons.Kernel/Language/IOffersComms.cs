using System.Text.Json.Nodes;

namespace Lessons.Kernel.Language;

/// <summary>A language that front ends can open lines of their own to, as widgets do. Optional: without it, every line is closed at once.</summary>
public interface IOffersComms
{
    /// <summary>The kinds of line that may be opened.</summary>
    IReadOnlyList<ICommTarget> CommTargets { get; }
}

/// <summary>One kind of line between a front end and a language.</summary>
public interface ICommTarget
{
    /// <summary>The name that a front end opens it by, such as <c>jupyter.widget</c>.</summary>
    string Name { get; }

    /// <summary>A front end opened a line.</summary>
    /// <param name="comm">The line.</param>
    /// <param name="data">What the front end said with it.</param>
    void Opened(IComm comm, JsonObject data);

    /// <summary>Something came over the line.</summary>
    /// <param name="comm">The line.</param>
    /// <param name="data">What came.</param>
    void Received(IComm comm, JsonObject data);

    /// <summary>The front end closed the line.</summary>
    /// <param name="comm">The line.</param>
    /// <param name="data">What the front end said with it.</param>
    void Closed(IComm comm, JsonObject data);
}

/// <summary>An open line to a front end.</summary>
public interface IComm
{
    /// <summary>Its id, which both sides know.</summary>
    string Id { get; }

    /// <summary>Says something to the front end.</summary>
    /// <param name="data">What to say.</param>
    void Send(JsonObject data);

    /// <summary>Closes the line from this side.</summary>
    /// <param name="data">The last words.</param>
    void Close(JsonObject data);
}
