using System.Globalization;
using System.Text.RegularExpressions;
using Lessons.Kernel.Language;
using Lessons.Kernel.Notebooks;
using Lessons.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Lessons.Cli.Tests.Starter;

/// <summary>What every lesson that <c>lessons new</c> makes holds true, whatever the text.</summary>
[Collection(Verbs.Running.Name)]
public partial class A_lesson_made_from_any_text
{
    // What an author does with it, one verb each: `lessons VERB notebooks/01-NAME` ends well. A new verb for authors is one more word here.
    private static readonly string[] Uses = ["run", "check"];

    public static TheoryData<string> Names() => [.. Texts.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_fit_for_use_as_it_is(string name)
    {
        using var lesson = await NewLesson.Of(name, Texts.Of(name));
        foreach (var verb in Uses)
        {
            var end = await Tool.RunAsync(lesson.Folder, verb, $"notebooks/01-{name}");
            Assert.True(end is { Code: Exit.Done, Error: "" }, $"{verb}: {end.Error}\n{end.Out}");
        }

        // A near miss that is not met with its words would have ended the run.
        var ran = lesson.Ran;
        Assert.All(ran.Cells.Where(c => c.Kind is CellKind.Code), c => Assert.NotEmpty(c.Outputs));
        Assert.DoesNotContain(ran.Cells.SelectMany(c => c.Outputs), o => o is ErrorOutput or StreamOutput { Stream: StreamName.Stderr });
        Assert.Equal(NotebookFile.Format(ran), NotebookFile.Format(await lesson.RunAsync()));
        using var again = await NewLesson.Of(name, Texts.Of(name));
        Assert.Equal(lesson.Folder.Files("notebooks"), again.Folder.Files("notebooks"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Quotes_only_what_stands_in_the_paragraph_it_names(string name)
    {
        using var lesson = await NewLesson.Of(name, Texts.Of(name));
        var (cells, source) = (lesson.Notebook.Cells, lesson.Source);
        foreach (var cited in cells.Where(c => c.Kind is CellKind.Markdown).SelectMany(c => Cited().Matches(c.Source)))
        {
            source.Quote(cited.Groups["words"].Value, Number(cited));
        }

        var calls = cells.Where(c => c.Kind is CellKind.Code).SelectMany(c => QuoteCall().Matches(c.Source)).ToList();
        Assert.All(calls, call => source.Quote((string)SyntaxFactory.ParseExpression(call.Groups["literal"].Value).GetFirstToken().Value!, Number(call)));
        Assert.All(cells.SelectMany(c => ToKnow().Matches(c.Source)), row => Assert.Contains(Number(row), source.Find(row.Groups["word"].Value).Paragraphs));
        Assert.All(cells.SelectMany(c => GivenTo().Matches(c.Source)), m => Assert.Contains(m.Groups["who"].Value, source.Paragraph(Number(m)).Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Keeps_the_rules_of_a_pack(string name)
    {
        using var lesson = await NewLesson.Of(name, Texts.Of(name));
        var notebook = lesson.Notebook;
        Assert.Equal("lessons-csharp", notebook.KernelName);
        Assert.All(notebook.Cells, c => Assert.True(c.Outputs.Count == 0 && c.ExecutionCount is null));
        Assert.Equal(notebook.Cells.Count, notebook.Cells.Select(c => c.Id).Distinct().Count());
        Assert.All(notebook.Cells.Where(c => c.Source.Contains("TODO", StringComparison.Ordinal) && c.Id != "todo-start"), c => Assert.Contains("instructor-only", c.Tags));
        Assert.Empty(lesson.Lesson.Problems);
        Assert.Equal($"01-{name}", lesson.Lesson.Lesson.Id);
        Assert.True(lesson.Lesson.Lesson is { Minutes: > 0, Aims.Count: >= 2 });
        foreach (var exercise in lesson.Lesson.Lesson.Items.OfType<Exercise>())
        {
            Assert.Contains("____", exercise.Stub, StringComparison.Ordinal);
            Assert.True(exercise.WrongAnswers.Count >= 2);
            Assert.Equal(exercise.WrongAnswers.Count, exercise.WrongAnswers.Select(w => w.Says).Distinct().Count());
            var value = Value().Match(exercise.Solution!.Split('\n')[^1]).Groups["value"].Value;
            Assert.True(exercise.Check!.Hints.Count >= 2);
            Assert.All(exercise.Check.Hints, h => Assert.DoesNotContain(value.Replace(" ", "", StringComparison.Ordinal), h.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        }

        Assert.True(lesson.Source.IsAsRecorded, "The row in seeds/README.md speaks of other bytes.");
        Assert.Equal(lesson.TextBytes, lesson.SeedBytes);
        Assert.Contains("fill in", lesson.Source.Publisher, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("library-survey")]
    [InlineData("minutes-of-a-year")]
    [InlineData("russian")]
    public async Task Has_checks_that_catch_what_is_nearly_the_solution(string name)
    {
        using var lesson = await NewLesson.Of(name, Texts.Of(name));
        await using var learner = new Teaching.Learner("en", lesson.Folder);
        await learner.Runs($"#!lesson 01-{name} --seed {name}");
        foreach (var exercise in lesson.Lesson.Lesson.Items.OfType<Exercise>())
        {
            Assert.Contains("✓ Right", await learner.Runs($"#!exercise {exercise.Id}\n{exercise.Solution}"), StringComparison.Ordinal);
            Assert.Contains("○ Not answered yet", await learner.Runs($"#!exercise {exercise.Id}\n{exercise.Stub}"), StringComparison.Ordinal);
            foreach (var mutant in Mutants(exercise.Solution!))
            {
                Assert.DoesNotContain("✓ Right", await learner.Runs($"#!exercise {exercise.Id}\n{mutant}"), StringComparison.Ordinal);
            }
        }
    }

    // Other operators, constants one off, other names, and a cast left out: one at a time, in the last line.
    private static List<string> Mutants(string solution)
    {
        var lines = solution.Split('\n');
        var root = CSharpSyntaxTree.ParseText(lines[^1], CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)).GetRoot();
        IEnumerable<(SyntaxNode Node, string Instead)> changes =
        [
            .. root.DescendantNodes().OfType<BinaryExpressionSyntax>().SelectMany(b => "*+-%".Select(o => ((SyntaxNode)b, $"{b.Left} {o} {b.Right}"))),
            .. root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.NumericLiteralExpression)).SelectMany(l => (string[])["1", "2"]).Select(n => ((SyntaxNode)root.DescendantNodes().OfType<LiteralExpressionSyntax>().Last(l => l.IsKind(SyntaxKind.NumericLiteralExpression)), n)),
            .. root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.ToString() is "places" or "words").Select(n => ((SyntaxNode)n, n.ToString() is "places" ? "words" : "places")),
            .. root.DescendantNodes().OfType<CastExpressionSyntax>().Select(c => ((SyntaxNode)c, c.Expression.ToString())),
            .. root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)).Select(l => ((SyntaxNode)l, "\"a\"")),
        ];
        var found = changes.Select(c => string.Join('\n', [.. lines[..^1], root.ReplaceNode(c.Node, SyntaxFactory.ParseExpression(c.Instead)).ToFullString()])).Distinct().ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private static int Number(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    // “words” (¶4)
    [GeneratedRegex(@"“(?<words>[^”]+)” \(¶(?<n>\d+)\)")]
    private static partial Regex Cited();

    [GeneratedRegex(@"source\.Quote\((?<literal>""(?:[^""\\]|\\.)*""), (?<n>\d+)\)")]
    private static partial Regex QuoteCall();

    [GeneratedRegex(@"^\| (?<word>\w+) \| fill in: what it means in ¶(?<n>\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex ToKnow();

    [GeneratedRegex(@"\(¶(?<n>\d+)\), for one, are given to: (?<who>.+)\.$", RegexOptions.Multiline)]
    private static partial Regex GivenTo();

    [GeneratedRegex(@"= (?<value>.+);")]
    private static partial Regex Value();
}
