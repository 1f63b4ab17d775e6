using FsCheck;
using FsCheck.Xunit;
using Microsoft.Data.Analysis;
using Xunit;

namespace Lessons.Tests;

public class A_half_circle
{
    [Property(MaxTest = 60)]
    public void Has_one_mark_for_each_seat_inside_the_picture(NonEmptyArray<byte> seats)
    {
        int[] counts = [.. seats.Get.Take(8).Select(count => (int)count), 1];
        var chart = Chart(counts);
        var size = chart.Drawing().Attribute("viewBox")!.Value.Split(' ').Select(double.Parse).ToArray();

        Assert.Equal(counts.Sum(), chart.Marks("seat").Count);
        Assert.All(HalfCirclePlaces(chart), place => Assert.True(place.X >= 0 && place.X <= size[2] && place.Y >= 0 && place.Y <= size[3]));
    }

    [Theory]
    [InlineData(69, 6)]
    [InlineData(65, 6, 4)]
    [InlineData(1, 0, 1)]
    [InlineData(1)]
    [InlineData(1999, 1)]
    public void Gives_each_group_its_exact_count(params int[] counts)
    {
        var groups = Chart(counts).Drawing().Elements().Where(element => element.Elements().Any(child => child.Attribute("class")?.Value == "seat"));

        Assert.Equal(counts.Where(count => count > 0), groups.Select(group => group.Elements().Count(child => child.Attribute("class") is not null)));
    }

    [Fact]
    public void Seats_no_two_in_one_place_and_the_groups_from_left_to_right()
    {
        var places = HalfCirclePlaces(Chart(30, 30));

        Assert.Equal(60, places.Distinct().Count());
        Assert.All(places.Take(30).Zip(places.TakeLast(30)), pair => Assert.True(pair.First.X < pair.Second.X));
    }

    [Fact]
    public void Says_counts_and_shares_in_words()
    {
        Assert.Equal("Of 75 seats, 69 (92%) are counted as Akayev’s allies and 6 (8%) as others (by implication the opposition).", Samples.All["half-circle"].Summary);
        Assert.Equal("All 3 seats are counted as g0.", Chart(3).Summary);
        Assert.Equal("15 seats in 5 groups; most, 5 (33.3%), are counted as g4.", Chart(1, 2, 3, 4, 5).Summary);
        Assert.Equal("5 seats in 5 groups; no group alone has the most.", Chart(1, 1, 1, 1, 1).Summary);
    }

    private static LessonChart Chart(params int[] counts) => Charts.HalfCircle(
        new DataFrame(new StringDataFrameColumn("group", counts.Select((_, i) => $"g{i}")), new Int32DataFrameColumn("seats", counts)), "group", "seats", "Seats", "made up");

    private static List<(double X, double Y)> HalfCirclePlaces(LessonChart chart) => [.. chart.Marks("seat").Select(seat =>
    {
        if (seat.Name.LocalName == "circle")
        {
            return (seat.Number("cx"), seat.Number("cy"));
        }

        var corners = seat.Attribute("d")!.Value.Trim('M', 'Z').Split('L', ' ').Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return (corners.Where((_, i) => i % 2 == 0).Average(), corners.Where((_, i) => i % 2 == 1).Average());
    })];
}
