using FsCheck.Xunit;
using Microsoft.Data.Analysis;

namespace Lessons.Classroom.Tests.Mutating;

public sealed class Values_as_text
{
    [Property]
    public void Are_the_same_for_equal_lists_and_for_no_others(int[] one, int[] other) =>
        Assert.Equal(one.SequenceEqual(other), ValueText.Of(one.ToList()) == ValueText.Of(other.ToList()));

    [Property]
    public void Are_the_same_for_equal_numbers_and_for_no_others(double one, double other) => Assert.Equal(one.Equals(other) && double.IsNegative(one) == double.IsNegative(other), ValueText.Of(one) == ValueText.Of(other));

    [Fact]
    public void Look_into_frames_records_and_lists_of_lists()
    {
        static DataFrame Frame(int last) => new(new StringDataFrameColumn("who", ["a", "b"]), new Int32DataFrameColumn("n", [1, last]));
        Assert.Equal(ValueText.Of(Frame(2)), ValueText.Of(Frame(2)));
        Assert.NotEqual(ValueText.Of(Frame(2)), ValueText.Of(Frame(3)));
        Assert.NotEqual(ValueText.Of(new { A = new[] { new[] { 1 } } }), ValueText.Of(new { A = new[] { new[] { 2 } } }));
        Assert.NotEqual(ValueText.Of(1), ValueText.Of(1L));
        Assert.NotEqual(ValueText.Of(null), ValueText.Of("null"));
    }

    [Fact]
    public void Are_the_same_for_one_function_and_for_no_two()
    {
        Func<int> one = () => 1, other = () => 1;
        Assert.Equal(ValueText.Of(one), ValueText.Of(one));
        Assert.NotEqual(ValueText.Of(one), ValueText.Of(other));
    }
}
