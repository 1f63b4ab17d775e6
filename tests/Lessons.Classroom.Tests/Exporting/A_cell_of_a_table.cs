using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;

namespace Lessons.Classroom.Tests.Exporting;

public sealed partial class A_cell_of_a_table
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " =", "\" =", "'=", "\u200B=", "\uFEFF=", "\u00A0+", "\"\"=", "“=", "\u0000=", "|", "%0A=", "= ", "-"];

    [Theory]
    [InlineData("-2", "-2")]
    [InlineData("+0.5", "+0.5")]
    [InlineData("12", "12")]
    [InlineData("Ann Bee", "Ann Bee")]
    [InlineData("s-01", "s-01")]
    [InlineData("", "")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-", "'-")]
    [InlineData("=1", "'=1")]
    [InlineData("+1-1", "'+1-1")]
    [InlineData("-1e5", "'-1e5")]
    [InlineData("−1", "'−1")]
    [InlineData("\u0660=", "\u0660=")]
    public void Is_defused_when_it_could_be_a_formula_and_not_when_it_is_a_number(string text, string cell) => Assert.Equal(cell, SafeCell.Of(text));

    [Property(MaxTest = 1000)]
    public void Never_begins_as_a_formula_does(FsCheck.NonNull<string> rest, byte start)
    {
        foreach (var text in (string[])[Starts[start % Starts.Length] + rest.Get, rest.Get])
        {
            var cell = SafeCell.Of(text);
            Assert.True(double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) || cell.Length == 0 || !"=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal), cell);
            Assert.DoesNotMatch(AfterBlanks(), cell);
            Assert.EndsWith(text, cell, StringComparison.Ordinal);
        }
    }

    // What a spreadsheet leaves out before it looks.
    [GeneratedRegex("\\A[\\s\\u200B\\uFEFF\\u0000\"]+[=+@]")]
    private static partial Regex AfterBlanks();
}
