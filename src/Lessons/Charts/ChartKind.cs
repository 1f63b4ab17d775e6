namespace Lessons;

/// <summary>The kinds of chart there are, one for each verb of <see cref="Charts"/>.</summary>
public enum ChartKind
{
    /// <summary><see cref="Charts.Bars"/>, and the counts of words.</summary>
    Bars,

    /// <summary><see cref="Charts.HalfCircle"/>.</summary>
    HalfCircle,

    /// <summary><see cref="Charts.Lines"/>.</summary>
    Lines,

    /// <summary><see cref="Charts.Timeline"/>.</summary>
    Timeline,

    /// <summary><see cref="Charts.Map"/>.</summary>
    Map,
}
