using System.Globalization;

namespace Lessons.Teaching;

/// <summary>A learner's answer to a quiz.</summary>
internal abstract record QuizResponse
{
    /// <summary>The answer that stands in a cell; or what to say when there is none yet.</summary>
    public static (QuizResponse? Answer, Told? Problem) Read(Quiz quiz, string cell)
    {
        var (_, options, written) = QuizCell.Body(CellSections.Of("#!quiz\n" + cell, sections: true)!.Body);
        return quiz.Kind is QuizKind.One or QuizKind.Several ? Marks(quiz, options) : Line(quiz, written);
    }

    /// <summary>What a locked key says to it.</summary>
    public abstract QuizVerdict Open(SealedKey key);

    /// <summary>What the author's own notebook says to it.</summary>
    public abstract QuizVerdict Compare(Quiz quiz);

    private static (QuizResponse?, Told?) Marks(Quiz quiz, IReadOnlyList<QuizOption> options)
    {
        // Options that are not the quiz's are left aside where there are others; a learner may have written below the list.
        var known = quiz.Options.Select(o => TextMatch.Plain(o.Text)).ToHashSet(StringComparer.Ordinal);
        var marked = options.Where(o => o.Marked && known.Contains(TextMatch.Plain(o.Text))).Select(o => o.Text).ToList();
        if (marked.Count == 0 && options.FirstOrDefault(o => o.Marked) is { } other)
        {
            return (null, new("Quiz.NoSuchOption", Shown.Words(other.Text), quiz.Id));
        }

        return marked.Count == 0 ? (null, new(quiz.Kind is QuizKind.One ? "Quiz.MarkOne" : "Quiz.MarkSeveral"))
            : quiz.Kind is QuizKind.One && marked.Count > 1 ? (null, new("Quiz.TooManyMarks", marked.Count))
            : (quiz.Kind is QuizKind.One ? new Choice(marked[0]) : new Choices(marked), null);
    }

    private static (QuizResponse?, Told?) Line(Quiz quiz, IReadOnlyList<QuizAnswer> written)
    {
        var text = written.LastOrDefault(w => w.Right)?.Accepted.Trim() ?? "";
        return text.All(c => c is '_' or ' ') ? (null, new(quiz.Kind is QuizKind.Number ? "Quiz.WriteNumber" : "Quiz.WriteWords"))
            : quiz.Kind is QuizKind.Words ? (new Spelled(text), null)
            : NumberRange.Number(text) is { } number ? (new Counted(number), null)
            : (null, new("Quiz.NotANumber", Shown.Words(text)));
    }

    private static List<string> Comments(params IEnumerable<string?> comments) => [.. comments.OfType<string>()];

    /// <summary>One box of a list.</summary>
    private sealed record Choice(string Option) : QuizResponse
    {
        public override QuizVerdict Open(SealedKey key) =>
            key.Open([SealedKey.One(Option)]) is { } box ? new(box.Right is true, Comments(box.Comment)) : new(false, []);

        public override QuizVerdict Compare(Quiz quiz) =>
            quiz.Options.First(o => TextMatch.Plain(o.Text) == TextMatch.Plain(Option)) is var chosen ? new(chosen.Marked, Comments(chosen.Comment)) : new(false, []);

        public override string ToString() => Option;
    }

    /// <summary>Some boxes of a list.</summary>
    private sealed record Choices(IReadOnlyList<string> Options) : QuizResponse
    {
        public override QuizVerdict Open(SealedKey key) =>
            new(key.Open([SealedKey.Several(Options)]) is { Right: true }, Comments(Options.Select(o => key.Open([SealedKey.Option(o)])?.Comment)));

        public override QuizVerdict Compare(Quiz quiz) =>
            new(
                SealedKey.Several(Options) == SealedKey.Several(quiz.Options.Where(o => o.Marked).Select(o => o.Text)),
                Comments(Options.Select(o => quiz.Options.First(q => TextMatch.Plain(q.Text) == TextMatch.Plain(o)).Comment)));

        public override string ToString() => string.Join("; ", Options);
    }

    /// <summary>A number.</summary>
    private sealed record Counted(decimal Number) : QuizResponse
    {
        public override QuizVerdict Open(SealedKey key) =>
            key.Open(key.Steps(Number)) is { } box ? new(box.Right is true, Comments(box.Comment)) : new(false, []);

        public override QuizVerdict Compare(Quiz quiz) =>
            quiz.Foreseen.FirstOrDefault(f => NumberRange.Parse(f.Accepted) is { } range && Number >= range.Low && Number <= range.High) is { } met ? new(met.Right, Comments(met.Comment)) : new(false, []);

        public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A few words.</summary>
    private sealed record Spelled(string Words) : QuizResponse
    {
        public override QuizVerdict Open(SealedKey key) =>
            key.Open([SealedKey.Written(Words)]) is { } box ? new(box.Right is true, Comments(box.Comment)) : new(false, []);

        public override QuizVerdict Compare(Quiz quiz) =>
            quiz.Foreseen.FirstOrDefault(f => f.Accepted.Split('|').Any(s => SealedKey.Written(s) == SealedKey.Written(Words))) is { } met ? new(met.Right, Comments(met.Comment)) : new(false, []);

        public override string ToString() => Words;
    }
}
