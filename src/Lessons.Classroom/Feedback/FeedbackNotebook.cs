using System.Text;
using System.Text.Json.Nodes;
using Lessons.Kernel.Notebooks;

namespace Lessons.Classroom;

/// <summary>The learner's notebook as it was graded, with a cell of feedback under each item.</summary>
public static class FeedbackNotebook
{
    /// <summary>The tag of the cells that feedback has put in.</summary>
    public const string Tag = "feedback";

    /// <summary>Makes the notebook; null when the learner's own cannot be read.</summary>
    /// <param name="feedback">The feedback.</param>
    public static Notebook? Of(LearnerFeedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (feedback.Notebook is not { } notebook)
        {
            return null;
        }

        var ids = notebook.Cells.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var cells = new List<Cell> { Made("feedback", Head(feedback), ids) };
        foreach (var cell in notebook.Cells)
        {
            cells.Add(cell);
            if (feedback.Items.FirstOrDefault(i => i.Cell == cell.Id) is { } item)
            {
                cells.Add(Made("feedback-" + item.Item.Id, Text(item), ids));
            }
        }

        return notebook with { Cells = cells };
    }

    private static string Head(LearnerFeedback feedback)
    {
        var text = new StringBuilder($"**Feedback on {MarkdownText.Of(feedback.Title)}**, for {MarkdownText.Of(feedback.Student.Name)}\n\n**{MarkdownText.Of(feedback.Total)}** {MarkdownText.Of(feedback.Lateness.Told(feedback.Points))}\n");
        foreach (var note in feedback.Notes)
        {
            text.Append('\n').Append(MarkdownText.Of(note)).Append('\n');
        }

        if (feedback.Repairs.Count > 0)
        {
            text.Append("\nBefore it was graded, your notebook was put right:\n\n").AppendJoin('\n', feedback.Repairs.Select(r => "- " + MarkdownText.Of(r))).Append('\n');
        }

        return text.Append("\nThis is your notebook as it was graded; under each answer stands what came of it. Go on working in your own copy.").ToString();
    }

    private static string Text(FeedbackItem item)
    {
        var text = new StringBuilder($"**{item.Sign} {item.Outcome}** · {MarkdownText.Of(item.Item.Id)} · {MarkdownText.Of(item.Points)}\n");
        if (item.Sentences.Count > 0)
        {
            text.Append('\n').AppendJoin('\n', item.Sentences.Select(s => "- " + MarkdownText.Of(s))).Append('\n');
        }

        if (item.Mark.Manual is { Comment.Length: > 0 } manual)
        {
            text.Append("\n**Your teacher says:** ").Append(MarkdownText.Of(manual.Comment)).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static Cell Made(string name, string text, HashSet<string> ids)
    {
        // nbformat 4.5: 1 to 64 letters, digits, - and _.
        var plain = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
        plain = plain[..Math.Min(plain.Length, 58)];
        var id = plain;
        for (var n = 2; !ids.Add(id); n++)
        {
            id = $"{plain}-{n}";
        }

        return new(id, CellKind.Markdown, text, new JsonObject { ["tags"] = new JsonArray(Tag) });
    }
}
