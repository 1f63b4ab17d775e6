namespace Lessons.Marking;

/// <summary>Where a teacher is: with names or without, at which question, and which learners are gone through.</summary>
/// <param name="IsAnonymous">Whether names are hidden.</param>
/// <param name="Item">The question's id; empty on the first page.</param>
/// <param name="ShowsAll">Whether learners are gone through whose work is marked already, or waits for nobody.</param>
internal sealed record Place(bool IsAnonymous, string Item, bool ShowsAll)
{
    private string Mode => IsAnonymous ? "anonymous" : "named";

    /// <summary>The address of the first page.</summary>
    public string Overview => $"/{Mode}";

    /// <summary>The address of the question, which leads to the first learner to mark.</summary>
    public string Question => $"/{Mode}/{Uri.EscapeDataString(Item)}{Query}";

    private string Query => ShowsAll ? "?show=all" : "";

    /// <summary>The address of one learner's answer.</summary>
    public string Of(Sheet sheet) => $"/{Mode}/{Uri.EscapeDataString(Item)}/{sheet.Key}{Query}";
}
