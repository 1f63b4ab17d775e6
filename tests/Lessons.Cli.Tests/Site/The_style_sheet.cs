using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Cli.Site;
using Xunit;

namespace Lessons.Cli.Tests.Site;

public sealed partial class The_style_sheet
{
    // WCAG 2.2, 1.4.3: text of any size needs 4.5 to 1.
    private const double Enough = 4.5;

    [Fact]
    public void Has_enough_contrast_in_the_light_theme_and_in_the_dark_one()
    {
        var css = Html.Resource("Style.css");
        var themes = Theme().Matches(css).Select(m => Variable().Matches(m.Value).ToDictionary(v => v.Groups[1].Value, v => v.Groups[2].Value)).ToList();
        Assert.Equal(2, themes.Count);
        foreach (var theme in themes)
        {
            foreach (var (text, ground) in Pairs(theme.Keys))
            {
                var contrast = Contrast(theme[text], theme[ground]);
                Assert.True(contrast >= Enough, string.Create(CultureInfo.InvariantCulture, $"{text} {theme[text]} on {ground} {theme[ground]} has a contrast of {contrast:0.00}; it needs {Enough}."));
            }
        }
    }

    private static IEnumerable<(string Text, string Ground)> Pairs(IEnumerable<string> names) =>
    [
        .. names.Where(n => n.StartsWith("c-", StringComparison.Ordinal)).Append("ink").Select(n => (n, "code-paper")),
        .. ((string[])["ink", "soft", "accent", "good", "bad", "warn"]).Select(n => (n, "paper")),
        ("bad", "bad-paper"), ("ink", "bad-paper"), ("warn", "warn-paper"), ("ink", "warn-paper"), ("paper", "accent"), ("soft", "code-paper"),
    ];

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(hex.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"--paper: #[0-9a-f]{6};[^}]*\}")]
    private static partial Regex Theme();

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Variable();
}
