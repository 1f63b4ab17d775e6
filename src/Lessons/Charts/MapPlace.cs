namespace Lessons;

/// <summary>A place on a map: its name, degrees north and east, and the number of its kind.</summary>
internal sealed record MapPlace(string Name, double North, double East, int Kind);
