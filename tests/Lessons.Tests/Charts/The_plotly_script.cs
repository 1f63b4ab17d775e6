using Xunit;

namespace Lessons.Tests;

public class The_plotly_script
{
    [Fact]
    public void Is_plotly_out_of_the_package()
    {
        Assert.Contains("plotly.js v2", PlotlyScript.Text[..200], StringComparison.Ordinal);
        Assert.Contains("newPlot", PlotlyScript.Text, StringComparison.Ordinal);
        Assert.InRange(PlotlyScript.Text.Length, 1_000_000, 10_000_000);
    }

    [Fact]
    public void Cannot_end_the_element_it_stands_in()
    {
        Assert.DoesNotContain("</script", PlotlyScript.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--", PlotlyScript.Text, StringComparison.Ordinal);
    }
}
