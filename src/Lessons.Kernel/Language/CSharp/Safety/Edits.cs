using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Lessons.Kernel.Language.CSharp;

/// <summary>Changes to a cell's text that a reader does not see, and the way from places in the changed text back to the written one. None adds a line.</summary>
internal sealed class Edits
{
    private readonly List<Edit> all = [];
    private List<Edit>? sorted;

    // At one place, what closes comes first (the inner before the outer), then what opens (the outer before the inner), then what replaces.
    private enum Kind
    {
        Close,
        Open,
        Replace,
    }

    private List<Edit> Sorted => sorted ??= [.. all.OrderBy(e => e.Position).ThenBy(e => e.Kind).ThenBy(e => e.Kind == Kind.Close ? -e.Index : e.Index)];

    /// <summary>Inserts text before what begins at a place. Edits are added from the outside in.</summary>
    /// <param name="position">The place.</param>
    /// <param name="text">The text.</param>
    /// <param name="isCode">Whether an error there is one of what follows.</param>
    public void Open(int position, string text, bool isCode = false) => all.Add(new Edit(position, 0, text, Kind.Open, all.Count, isCode));

    /// <summary>Inserts text after what ends at a place.</summary>
    /// <param name="position">The place.</param>
    /// <param name="text">The text.</param>
    public void Close(int position, string text) => all.Add(new Edit(position, 0, text, Kind.Close, all.Count, false));

    /// <summary>Puts text in the place of what was written.</summary>
    /// <param name="span">What was written.</param>
    /// <param name="text">The text.</param>
    public void Replace(TextSpan span, string text) => all.Add(new Edit(span.Start, span.Length, text, Kind.Replace, all.Count, true));

    /// <summary>The changed text.</summary>
    /// <param name="written">The text as it was written.</param>
    public string Apply(string written)
    {
        var changed = new StringBuilder(written.Length * 2);
        var done = 0;
        foreach (var edit in Sorted)
        {
            changed.Append(written, done, edit.Position - done).Append(edit.Text);
            done = edit.Position + edit.Length;
        }

        return changed.Append(written, done, written.Length - done).ToString();
    }

    /// <summary>The place in the written text for one in the changed text.</summary>
    /// <param name="position">The place in the changed text.</param>
    public int ToWritten(int position)
    {
        var shift = 0;
        foreach (var edit in Sorted)
        {
            var start = edit.Position + shift;
            if (position <= start)
            {
                break;
            }

            if (position < start + edit.Text.Length)
            {
                return edit.Position;
            }

            shift += edit.Text.Length - edit.Length;
        }

        return position - shift;
    }

    /// <summary>Whether a place in the changed text is in nothing that was written.</summary>
    /// <param name="position">The place.</param>
    public bool IsAdded(int position)
    {
        var shift = 0;
        foreach (var edit in Sorted)
        {
            var start = edit.Position + shift;
            if (position >= start && position < start + edit.Text.Length)
            {
                return !edit.IsCode;
            }

            shift += edit.Text.Length - edit.Length;
        }

        return false;
    }

    private sealed record Edit(int Position, int Length, string Text, Kind Kind, int Index, bool IsCode);
}
