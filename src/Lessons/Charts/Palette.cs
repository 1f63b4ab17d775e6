namespace Lessons;

/// <summary>
/// Five colours that people with any common colour blindness can tell apart (after Okabe and Ito, darkened or lightened until each has a
/// contrast of 3:1 both on white and on the #1e1e1e of a dark editor). Colour is never the only difference: see <see cref="Mark"/>.
/// </summary>
internal static class Palette
{
    private static readonly string[] Colours = ["#0072B2", "#D55E00", "#008F69", "#B2609A", "#97730A"];
    private static readonly string[] Dashes = ["none", "8 5", "2 4", "10 4 2 4", "16 5"];
    private static readonly string[] PlotlyDashes = ["solid", "dash", "dot", "dashdot", "longdash"];

    /// <summary>How many things can be told apart by colour, shape and dash together.</summary>
    public const int Most = 10;

    public static string Colour(int index) => Colours[index % Colours.Length];

    public static string Dash(int index) => Dashes[DashIndex(index)];

    public static string PlotlyDash(int index) => PlotlyDashes[DashIndex(index)];

    // The second five have the colours of the first five, so their dashes move on by one.
    private static int DashIndex(int index) => (index + (index / Colours.Length)) % Dashes.Length;
}
