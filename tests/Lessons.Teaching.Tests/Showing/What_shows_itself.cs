using AngleSharp.Html.Parser;

namespace Lessons.Teaching.Tests;

public sealed class What_shows_itself
{
    private static async Task<IShow[]> All(TeachingWords words)
    {
        var exercise = Bench.Exercise("Expect.Value<int>(\"a\").Of(1).Hint(\"One <b>.\").Hint(\"Two.\");");
        var lesson = new Lesson("02-seats", "Seats & <shares>", [exercise, new WrittenAnswer("why-trust", 4, 3, "Why?", 0, 2)]) { Aims = ["say what a share is"], Minutes = 25 };
        var grade = await Bench.Grade("Expect.Value<double>(\"share\").Within(0.001).Of(69 / 75.0);", "double share = 69;", words);
        var answer = AnswerReport.Of(new("why-trust", 4, 9, "Which two?", 20, 2), "I would check “police melts away” (¶4) and «the moon is made of cheese», for nobody is named who saw it that night.", Seed.Tulip, words);
        var progress = LessonProgress.Of(lesson, new([new(ProgressEvents.Result, "02-seats", "1", exercise.Id, exercise.Content, default) { Outcome = Outcome.Passed, Points = 2 }], [3], IsTorn: true), words);
        return
        [
            await Bench.Grade("Expect.Value<int>(\"a\").Of(1).Points(1);\nExpect.Text(\"b\").Of(\"x\").Points(1);", "int a = 1; var b = \"<script>`1`</script>\";", words),
            await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = 1;", words),
            HintLadder.Offer(exercise, grade, [grade.Kind, grade.Kind], 0),
            await Bench.Grade("Expect.Value<int>(\"a\").Of(1);", "int a = ____;", words),
            await Bench.Grade("Expect.Value<int>(\"a\").When(v => int.Parse(\"x\") == v, \"no\");", "int a = 1;", words),
            answer,
            HintLadder.Next(exercise, 0, words).Notice,
            SolutionDesk.Ask(exercise with { Solution = "double share = 69 / 75.0; // <b>" }, hasPassed: true, failedTries: 0, words: words).Notice,
            progress,
            new LessonCard(lesson, progress),
        ];
    }

    private static AngleSharp.Html.Dom.IHtmlElement Body(string html) => new HtmlParser().ParseDocument(html).Body!;

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ky")]
    public async Task Says_the_same_in_plain_words_and_in_html(string language)
    {
        var words = new TeachingWords(System.Globalization.CultureInfo.GetCultureInfo(language));
        foreach (var shown in (await All(words)).Select(v => v.Show()))
        {
            static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
            var html = Body(shown["text/html"]).TextContent;
            Assert.Equal(string.Concat(Letters(shown["text/plain"]).Order()), string.Concat(Letters(html).Order()));
        }
    }

    [Fact]
    public async Task Has_a_heading_or_sentences_lists_for_lists_and_no_colour_of_its_own()
    {
        foreach (var value in await All(TeachingWords.English))
        {
            var html = value.Show()["text/html"];
            var body = Body(html);
            Assert.True(body.QuerySelectorAll("h3, h4, p").Length > 0);
            Assert.DoesNotMatch("(?<!&)#[0-9a-fA-F]{3,6}\\b(?!!)|rgb\\(|color:(?!inherit)(?!currentColor)", html.Replace("#!", "", StringComparison.Ordinal));
            Assert.DoesNotContain("font-size:0", html, StringComparison.Ordinal);
            Assert.All(body.QuerySelectorAll("li"), li => Assert.True(li.ParentElement!.LocalName is "ul" or "ol"));
            Assert.Empty(body.QuerySelectorAll("script, b, [onclick], img:not([alt])"));
            Assert.DoesNotMatch("(?:width|height):\\d+px", html);
        }
    }

    [Theory]
    [InlineData("", "en")]
    [InlineData("de-DE", "en")]
    [InlineData("ru-RU", "ru")]
    [InlineData("ky", "ky")]
    public async Task Names_the_language_that_its_sentences_are_in(string learner, string spoken) =>
        Assert.All(await All(new(System.Globalization.CultureInfo.GetCultureInfo(learner))), v => Assert.All(Body(v.Show()["text/html"]).QuerySelectorAll("[lang]"), e => Assert.Equal(spoken, e.GetAttribute("lang"))));

    [Fact]
    public async Task Looks_like_this() => Golden.Match("Lessons.Teaching.Tests", "shown.html", string.Join('\n', (await All(TeachingWords.English)).Select(v => v.Show()["text/html"])));

    [Fact]
    public async Task Looks_like_this_in_Kyrgyz() => Golden.Match("Lessons.Teaching.Tests", "shown.ky.html", string.Join('\n', (await All(new(System.Globalization.CultureInfo.GetCultureInfo("ky")))).Select(v => v.Show()["text/html"])));
}
