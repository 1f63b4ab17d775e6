using System.Text.Json.Serialization;
using Lessons.Classroom;

namespace Lessons.Marking;

/// <summary>What a page has, to be saved.</summary>
/// <param name="Key">The hand-in.</param>
/// <param name="Item">The item.</param>
/// <param name="Points">The points as they were typed.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Rubric">The ticked lines of the rubric, from 1, with commas between.</param>
/// <param name="Seen">What may stand in the gradebook now: what the page has seen, and what it has sent and had no answer to.</param>
internal sealed record SaveRequest(string Key, string Item, string Points, string Comment, string Rubric, IReadOnlyList<SavedMark> Seen);

/// <summary>What stands in the gradebook.</summary>
/// <param name="Points">The points; null for none.</param>
/// <param name="Comment">The comment.</param>
/// <param name="Rubric">The ticked lines of the rubric.</param>
internal sealed record SavedMark(double? Points, string Comment, string Rubric)
{
    public static SavedMark Of(HandMark mark) => new(mark.Points, mark.Comment, mark.Rubric);

    public HandMark ToMark() => new(Points, Comment, Rubric);
}

/// <summary>What came of saving.</summary>
/// <param name="Saved">When it was saved, such as 14:03; null when it was not.</param>
/// <param name="Stands">What stands in the gradebook now.</param>
/// <param name="Progress">How many are marked, in words.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record SaveReply(string? Saved, SavedMark? Stands, string? Progress, string? Problem);

/// <summary>A comment to keep, or to keep no longer.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">The words.</param>
internal sealed record KeepRequest(string Item, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SaveRequest))]
[JsonSerializable(typeof(SaveReply))]
[JsonSerializable(typeof(KeepRequest))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(MarkingOptions))]
internal sealed partial class MarkingJson : JsonSerializerContext;
