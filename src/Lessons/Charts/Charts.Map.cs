using Microsoft.Data.Analysis;

namespace Lessons;

public static partial class Charts
{
    private const int MostPlaces = 30;

    /// <summary>Places as points with their names, north at the top, with a scale. Nothing else is drawn: no border, and nothing that a point does not say.</summary>
    /// <param name="frame">One row for each place, 30 at most. They must lie within 60 degrees of longitude and 40 of latitude, so that one scale holds.</param>
    /// <param name="place">The column with the names.</param>
    /// <param name="latitude">The column with degrees north; south is below zero.</param>
    /// <param name="longitude">The column with degrees east; west is below zero.</param>
    /// <param name="title">What the map shows.</param>
    /// <param name="source">Where the degrees come from; without it, what the frame's column <c>source</c> says.</param>
    /// <param name="group">A column that parts the places into kinds, ten at most, each with a mark of its own.</param>
    /// <param name="summary">One sentence that says what there is to see, instead of the one made from the degrees.</param>
    public static LessonChart Map(
        DataFrame frame, string place, string latitude, string longitude, string title, string? source = null, string? group = null, string? summary = null)
    {
        RefuseSame(place, latitude);
        RefuseSame(place, longitude);
        RefuseSame(latitude, longitude);
        var names = FrameColumns.Texts(frame, place);
        var (north, east) = (Degrees(frame, latitude, 90), Degrees(frame, longitude, 180));
        if (names.Length > MostPlaces)
        {
            throw new ArgumentException($"The frame has {names.Length} places, and the names of more than {MostPlaces} cannot be read on a map. Filter the frame first.");
        }

        RefuseRepeats(names, place);
        RefuseFar(north, 40, latitude);
        RefuseFar(east, 60, longitude);
        var kinds = group is null ? null : FrameColumns.Texts(frame, group);
        var groups = kinds?.Distinct().ToList() ?? [];
        if (groups.Count > Palette.Most)
        {
            throw new ArgumentException($"The column \"{group}\" has {groups.Count} kinds of places, and more than {Palette.Most} cannot be told apart. Filter the frame first.");
        }

        var places = names.Select((name, i) => new MapPlace(name, north[i], east[i], kinds is null ? 0 : groups.IndexOf(kinds[i]))).ToList();
        var map = MapLayout.Of(places);
        return new LessonChart(
            ChartKind.Map,
            ChartHead.Of(frame, title, source, summary),
            MapSummary(places),
            Frame([
                new StringDataFrameColumn(place, names),
                .. kinds is null ? Array.Empty<DataFrameColumn>() : [new StringDataFrameColumn(group!, kinds)],
                new DoubleDataFrameColumn(latitude, north),
                new DoubleDataFrameColumn(longitude, east),
            ]),
            MapPicture.Draw(map, groups),
            name => PlotlyFigure.Map(name, map, groups));
    }

    private static double[] Degrees(DataFrame frame, string column, double most)
    {
        var values = FrameColumns.Numbers(frame, column);
        var wrong = Array.FindIndex(values, value => Math.Abs(value) > most);
        return wrong < 0 ? values : throw new ArgumentException($"Row {wrong} of \"{column}\" (counting from 0) is {ChartWords.Number(values[wrong])}, and degrees there go from -{most} to {most}. Are latitude and longitude the right way round?");
    }

    private static void RefuseFar(double[] values, double most, string column)
    {
        if (values.Length > 0 && values.Max() - values.Min() > most)
        {
            throw new ArgumentException($"The places lie {ChartWords.Number(values.Max() - values.Min())} degrees apart in \"{column}\", and one scale holds for {most} at most. Map a smaller part of the world.");
        }
    }

    private static string MapSummary(List<MapPlace> places)
    {
        if (places.Count == 1)
        {
            return $"One place: {places[0].Name}.";
        }

        string Most(Func<MapPlace, double> by) => places.MaxBy(by)!.Name;
        return $"{places.Count} places. Furthest north: {Most(p => p.North)}; south: {Most(p => -p.North)}; west: {Most(p => -p.East)}; east: {Most(p => p.East)}.";
    }
}
