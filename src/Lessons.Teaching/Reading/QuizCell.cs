using System.Text.RegularExpressions;

namespace Lessons.Teaching;

/// <summary>Reads <c>#!quiz</c> cells: the author's, a release's and a learner's.</summary>
internal static partial class QuizCell
{
    /// <summary>The quiz as the cell has it.</summary>
    public static Quiz Read(DirectiveLine line, CellSections parts, int cell, TeachingWords words, Action<string> problem)
    {
        var (question, options, foreseen) = Body(parts.Body);
        var key = parts.Sections.ContainsKey("key") ? SealedKey.Parse(parts.Section("key")) : null;
        if (parts.Sections.ContainsKey("key") && key is null)
        {
            problem(words.Say("Quiz.BadKey", line.Id));
        }

        var feedback = line.Options.GetValueOrDefault("feedback") is "later" ? QuizFeedback.Later : QuizFeedback.Now;
        var kind = line.Options.GetValueOrDefault("choose") switch
        {
            "one" => QuizKind.One,
            "several" => QuizKind.Several,
            "number" => QuizKind.Number,
            "words" => QuizKind.Words,
            _ => Guess(options, foreseen),
        };
        var quiz = new Quiz(line.Id, line.Number("points", 1), cell, kind, question) { Options = options, Foreseen = foreseen, Feedback = feedback, Key = key };
        Validate(quiz, handedOut: key is not null || (feedback is QuizFeedback.Later && line.Options.ContainsKey("choose")), words, problem);
        return quiz;
    }

    /// <summary>Question, list and foreseen answers of a cell's body.</summary>
    public static (string Question, IReadOnlyList<QuizOption> Options, IReadOnlyList<QuizAnswer> Foreseen) Body(string body)
    {
        var question = new List<string>();
        var options = new List<QuizOption>();
        var foreseen = new List<QuizAnswer>();
        foreach (var line in body.Split('\n'))
        {
            if (Option().Match(line) is { Success: true } o)
            {
                options.Add(new(o.Groups["text"].Value.Trim(), o.Groups["mark"].Value.Trim().Length > 0));
            }
            else if (Answer().Match(line) is { Success: true } a)
            {
                foreseen.Add(new(a.Groups["text"].Value.Trim(), a.Groups["sign"].Value == "="));
            }
            else if (Comment().Match(line) is { Success: true } c && (options.Count > 0 || foreseen.Count > 0))
            {
                var text = c.Groups["text"].Value.Trim();
                if (foreseen is [.., var last])
                {
                    foreseen[^1] = last with { Comment = last.Comment is null ? text : $"{last.Comment} {text}" };
                }
                else
                {
                    options[^1] = options[^1] with { Comment = options[^1].Comment is null ? text : $"{options[^1].Comment} {text}" };
                }
            }
            else if (options.Count > 0 && line.Trim().Length > 0 && char.IsWhiteSpace(line[0]))
            {
                options[^1] = options[^1] with { Text = $"{options[^1].Text} {line.Trim()}" };
            }
            else
            {
                question.Add(line);
            }
        }

        return (string.Join('\n', question).Trim(), options, foreseen);
    }

    private static QuizKind Guess(IReadOnlyList<QuizOption> options, IReadOnlyList<QuizAnswer> foreseen) =>
        options.Count > 0 ? (options.Count(o => o.Marked) > 1 ? QuizKind.Several : QuizKind.One)
        : foreseen.Where(f => f.Right).All(f => NumberRange.Parse(f.Accepted) is not null) ? QuizKind.Number
        : QuizKind.Words;

    private static void Validate(Quiz quiz, bool handedOut, TeachingWords words, Action<string> problem)
    {
        var list = quiz.Kind is QuizKind.One or QuizKind.Several;
        var marks = quiz.Options.Count(o => o.Marked);
        if (quiz.Question.Length == 0)
        {
            problem(words.Say("Quiz.NoQuestion", quiz.Id));
        }

        if (list && quiz.Options.Count < 2)
        {
            problem(words.Say("Quiz.FewOptions", quiz.Id));
        }

        if (quiz.Options.GroupBy(o => TextMatch.Plain(o.Text)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            problem(words.Say("Quiz.OptionTwice", quiz.Id, twice.First().Text));
        }

        if (!handedOut && ((list && marks == 0) || (!list && !quiz.Foreseen.Any(f => f.Right))))
        {
            problem(words.Say(list ? "Quiz.NoneMarked" : "Quiz.NoAnswer", quiz.Id));
        }

        if (quiz.Kind is QuizKind.One && marks > 1 && !handedOut)
        {
            problem(words.Say("Quiz.MarksForOne", quiz.Id, marks));
        }

        if (quiz.Kind is QuizKind.Number && !handedOut && quiz.Foreseen.FirstOrDefault(f => NumberRange.Parse(f.Accepted) is null) is { } bad)
        {
            problem(words.Say("Quiz.BadNumber", quiz.Id, bad.Accepted));
        }
    }

    // Any letter marks a box, a Cyrillic х as well as a Latin x.
    [GeneratedRegex(@"^\s*[-*+]\s*\[(?<mark>\s*|\s*[xXхХ✓✔vV*•]\s*)\]\s*(?<text>.+?)\s*$")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\s*(?<sign>[=~])\s*(?<text>.*)$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\s*>\s?(?<text>.*)$")]
    private static partial Regex Comment();
}
