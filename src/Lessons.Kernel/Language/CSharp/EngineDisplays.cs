using System.Collections.Concurrent;
using Lessons.Kernel.Language.Showing;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Takes what the engine's own functions display, such as <c>DisplayAs</c> and <c>DisplayTable</c>, to the cell that displays it.</summary>
/// <remarks>The engine tells on the displaying thread, so displays keep their place among what the cell writes.</remarks>
/// <param name="view">How the session shows values.</param>
internal sealed class EngineDisplays(ValueView view) : IObserver<KernelEvent>
{
    private readonly ConcurrentDictionary<string, bool> shown = new(StringComparer.Ordinal);

    /// <summary>Begins to listen to the engine of one session.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="view">How the session shows values.</param>
    /// <returns>Ends it.</returns>
    public static IDisposable Of(CompositeKernel engine, ValueView view)
    {
        var displays = new EngineDisplays(view);
        return new Both(engine.KernelEvents.Subscribe(displays), Formatter.SubscribeToDisplayedValues(displays.TakeLate));
    }

    /// <inheritdoc/>
    public void OnNext(KernelEvent value)
    {
        if (value is DisplayEvent display and not ReturnValueProduced and not StandardOutputValueProduced and not StandardErrorValueProduced)
        {
            CellScope.Current?.See(display.Value);
            var data = view.Show(display.Value, display.FormattedValues);
            CellScope.Current?.Send(display is DisplayedValueUpdated && shown.ContainsKey(display.ValueId) ? new DisplayUpdate(display.ValueId, data) : Named(display.ValueId, data));
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    private DisplayOutput Named(string? id, MimeBundle data)
    {
        if (id is not null)
        {
            shown[id] = true;
        }

        return new DisplayOutput(data) { Id = id };
    }

    // The engine drops what a task displays when the cell that started it has ended.
    private void TakeLate(DisplayedValue value)
    {
        if (KernelInvocationContext.Current is null or { IsComplete: true } && CellScope.Current is { } cell && ReferenceEquals(cell.View, view))
        {
            cell.Send(new DisplayOutput(view.Show(value.Value, value.FormattedValues)));
        }
    }

    private sealed class Both(IDisposable one, IDisposable other) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            other.Dispose();
        }
    }
}
