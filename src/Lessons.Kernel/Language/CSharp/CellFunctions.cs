namespace Lessons.Kernel.Language.CSharp;

/// <summary>What every cell can call by name alone, to show things.</summary>
/// <remarks>
/// The engine has <c>display</c> and <c>Display</c> too. What it gives back there cannot change what was displayed, so these stand before it: where
/// two methods fit, the compiler takes the one that needs no <c>params</c>.
/// </remarks>
#pragma warning disable CA1708 // display and Display differ in case alone, and notebooks use both.
public static class CellFunctions
#pragma warning restore CA1708
{
    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>What changes the display later: <c>var bar = display("10 %"); bar.Update("20 %");</c></returns>
    public static DisplayHandle display(object? value) => DisplayHandle.Show(value, []);

    /// <summary>Shows a value under the cell in one format.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType">The format, such as <c>text/html</c>.</param>
    /// <returns>What changes the display later.</returns>
    public static DisplayHandle display(object? value, string mimeType) => DisplayHandle.Show(value, [mimeType]);

    /// <summary>Shows a value under the cell in some formats.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeType">The first format, such as <c>text/html</c>.</param>
    /// <param name="more">The other formats.</param>
    /// <returns>What changes the display later.</returns>
    public static DisplayHandle display(object? value, string mimeType, params string[] more) => DisplayHandle.Show(value, [mimeType, .. more]);

    /// <inheritdoc cref="display(object?)"/>
    public static DisplayHandle Display(this object? value) => DisplayHandle.Show(value, []);

    /// <inheritdoc cref="display(object?, string)"/>
    public static DisplayHandle Display(this object? value, string mimeType) => DisplayHandle.Show(value, [mimeType]);

    /// <inheritdoc cref="display(object?, string, string[])"/>
    public static DisplayHandle Display(this object? value, string mimeType, params string[] more) => DisplayHandle.Show(value, [mimeType, .. more]);

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Not now, but when the cell shows something new, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => CellScope.Current?.Send(new ClearOutput(wait));
}

/// <summary>A display that is there, and can be changed.</summary>
public sealed class DisplayHandle
{
    private readonly CellScope? cell;
    private readonly string[] mimeTypes;

    private DisplayHandle(CellScope? cell, string[] mimeTypes) => (this.cell, this.mimeTypes) = (cell, mimeTypes);

    /// <summary>The display's name, unlike that of any other.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Puts another value in the place of what is displayed, wherever it is displayed. Outside of cells nothing is displayed.</summary>
    /// <param name="updatedValue">Any value.</param>
    public void Update(object? updatedValue)
    {
        if ((CellScope.Current ?? cell) is { } now)
        {
            now.Send(new DisplayUpdate(DisplayId, now.View.Show(updatedValue, mimeTypes)));
        }
    }

    internal static DisplayHandle Show(object? value, string[] mimeTypes)
    {
        var handle = new DisplayHandle(CellScope.Current, mimeTypes);
        handle.cell?.See(value);
        handle.cell?.Send(new DisplayOutput(handle.cell.View.Show(value, mimeTypes)) { Id = handle.DisplayId });
        return handle;
    }
}
