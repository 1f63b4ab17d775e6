using System.Globalization;
using System.Text;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Showing;
using Lessons.Kernel.Tests.CSharp;
using Lessons.Kernel.Tests.Polyglot;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Words;

/// <summary>The mistakes of beginners and the ends of cells, as they are told in Russian and Kyrgyz.</summary>
public sealed class A_learner_who_reads_another_language
{
    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Is_told_in_it_what_is_wrong_and_what_to_try(string language)
    {
        var told = new StringBuilder();
        foreach (var group in Mistakes.Groups)
        {
            await using var session = In(language);
            foreach (var cells in Mistakes.In(group))
            {
                foreach (var earlier in cells[..^1])
                {
                    await session.Run(earlier);
                }

                told.AppendLine(cells[^1]).AppendLine("---").AppendLine(Sentences(await session.Run(cells[^1], new Recorder()))).AppendLine();
            }
        }

        Golden.Match("Lessons.Kernel.Tests", $"errors/{language}.txt", told.ToString());
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Is_told_in_it_why_a_cell_was_stopped_or_not_run(string language)
    {
        var told = new StringBuilder();
        await using var hasty = In(language, new CellLimits { Time = TimeSpan.FromMilliseconds(250) });
        told.Append(await Ended(hasty, "while (true) { }"));
        await using var session = In(language, new CellLimits { Output = 4000, Displays = 2, Threads = 22 });
        foreach (var code in (string[])[
            "Console.Write(new string(' ', 4001));",
            "for (var i = 0; i < 23; i++) display(i);",
            "display(new Version(1, 0));",
            "for (var i = 0; i < 23; i++) new Thread(() => Thread.Sleep(-1)).Start();\nThread.Sleep(-1);",
            "Environment.Exit(0);",
            "Environment.FailFast(\"bye\");",
            "System.Diagnostics.Process.GetCurrentProcess().Kill();",
            "AppDomain.CurrentDomain.ProcessExit += (_, _) => { };",
            "unsafe { }",
            "var name = Console.ReadLine();",
            "int Down(int n) { return Down(n + 1); }\nDown(0)",
            "throw new InvalidOperationException(\"The table cannot be read.\", new FormatException(\"A row is short.\"));",
        ])
        {
            told.Append(await Ended(session, code));
        }

        Golden.Match("Lessons.Kernel.Tests", $"safety/{language}.txt", told.ToString());
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Is_told_in_it_which_line_for_the_notebook_cannot_be_followed(string language)
    {
        await using var session = new CSharp.Session(new CSharpOptions { Culture = CultureInfo.GetCultureInfo(language) }, new TryDirective(), new EchoDirective(), new DoDirective(), new PairDirective());
        await session.Run("var seats = 75;");
        var told = new StringBuilder();
        foreach (var code in (IEnumerable<string>)[.. A_cell_with_directives.CannotBeFollowed, "#!http", "#!pair 1 2 3", .. A_value_handed_over.CannotBeHandedOver])
        {
            told.AppendLine(code).AppendLine("---").AppendLine(Sentences(await session.Run(code, new Recorder()))).AppendLine();
        }

        Golden.Match("Lessons.Kernel.Tests", $"polyglot/{language}.txt", told.ToString());
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Is_told_in_it_what_the_lines_for_the_notebook_do(string language)
    {
        await using var session = new CSharp.Session(new CSharpOptions { Culture = CultureInfo.GetCultureInfo(language) });
        Golden.Match("Lessons.Kernel.Tests", $"polyglot/help.{language}.txt", await session.Run("#!who\n#!lsmagic\n#!share -h\n#!set -h\n#load -h\n#i -h\n#!value -h") + "\n");
    }

    [Theory]
    [InlineData("ru", 1, "И ещё 1 замечание: возможно, оно исчезнет, когда исправите это.")]
    [InlineData("ru", 2, "И ещё 2 замечания: возможно, они исчезнут, когда исправите это.")]
    [InlineData("ru", 5, "И ещё 5 замечаний: возможно, они исчезнут, когда исправите это.")]
    [InlineData("ru", 11, "И ещё 11 замечаний: возможно, они исчезнут, когда исправите это.")]
    [InlineData("ru", 21, "И ещё 21 замечание: возможно, оно исчезнет, когда исправите это.")]
    [InlineData("ru", 22, "И ещё 22 замечания: возможно, они исчезнут, когда исправите это.")]
    [InlineData("ru", 25, "И ещё 25 замечаний: возможно, они исчезнут, когда исправите это.")]
    [InlineData("ky", 1, "Дагы 1 эскертүү бар: муну оңдогондо, балким, ал да жоголот.")]
    [InlineData("ky", 5, "Дагы 5 эскертүү бар: муну оңдогондо, балким, ал да жоголот.")]
    [InlineData("en", 1, "And 1 more that may go away when this one is mended.")]
    [InlineData("en", 21, "And 21 more that may go away when this one is mended.")]
    public async Task Reads_nouns_in_the_form_that_goes_with_their_number(string language, int count, string sentence)
    {
        await using var session = In(language);
        var error = await session.Error(string.Concat(Enumerable.Range(0, count + 1).Select(i => $"Console.Write(unknownWord{i});\n")));
        Assert.Equal(sentence, error.Text.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("ru-KG", "Строка 1: Здесь нет ничего с именем `artcle`.")]
    [InlineData("ky-KG", "1-сап: Бул жерде `artcle` деген эч нерсе жок.")]
    [InlineData("de-DE", "Line 1: There is nothing called `artcle` here.")]
    [InlineData("", "Line 1: There is nothing called `artcle` here.")]
    public async Task Needs_no_more_than_the_machines_culture_and_gets_English_where_nothing_is_translated(string culture, string sentence)
    {
        await using var session = In(culture);
        Assert.Equal(sentence, (await session.Error("artcle")).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Still_gets_numbers_in_cells_and_the_compilers_own_words_as_everyone_does()
    {
        await using var session = In("ru");
        Assert.Equal("result: 0.5", await session.Run("1 / 2.0"));
        Assert.Equal(
            new OriginalWords("Слова самого компилятора (CS0103)", "The name 'artcle' does not exist in the current context"),
            (await session.Error("artcle")).Original);
    }

    private static async Task<string> Ended(CSharp.Session session, string code)
    {
        var seen = new Recorder();
        var end = await session.Run(code, seen);
        var words = seen.Seen.Select(o => o is StreamOutput s ? s.Text.Trim() : o is DisplayOutput d ? d.Data.PlainText : "")
            .Append(end.Error?.Text ?? "").Append(end.Error?.Original?.Show().Data.PlainText ?? "");
        return $"{code}\n---\n{string.Join('\n', words.Where(w => w.Length > 0))}\n\n";
    }

    private static CSharp.Session In(string culture, CellLimits? limits = null) =>
        new(new CSharpOptions { Culture = CultureInfo.GetCultureInfo(culture), Limits = limits ?? new CellLimits(), Rules = new DisplayRules().Add<Version>(_ => throw new InvalidOperationException("no")) });

    // The lines of code between the sentences are the same in every language.
    private static string Sentences(CellEnd end) => string.Join('\n', (end.Error?.Text ?? "").Split('\n').Where(l => !l.StartsWith("  ", StringComparison.Ordinal)));
}
