namespace Lessons;

/// <summary>Something that happened, for a timeline.</summary>
internal sealed record ChartEvent(LooseDate When, string Label);
