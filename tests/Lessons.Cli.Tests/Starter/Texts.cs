using Lessons.Testing;

namespace Lessons.Cli.Tests.Starter;

/// <summary>Texts of many kinds, none of them the seed. All of them were written for these tests.</summary>
internal static class Texts
{
    /// <summary>A report of several pages: headings, tables, numbers, speakers by their roles.</summary>
    public static string Report => File.ReadAllText(Repository.PathOf("tests", "Lessons.Cli.Tests", "texts", "library-survey.txt"));

    private static readonly Dictionary<string, Func<string>> All = new(StringComparer.Ordinal)
    {
        ["library-survey"] = () => Report,
        ["minutes-of-a-year"] = () => GeneratedText.Minutes(seed: 4, words: 10_500),
        ["a-poem"] = () =>
            """
            The ferry

            The ferry leaves at break of day,
            its lantern green and small;
            the river takes the light away,
            the river takes it all.

            And who would cross at such an hour?
            The baker and his bread,
            a girl who holds a paper flower,
            a man who shakes his head.

            The ferry comes again at night,
            the river black and wide;
            the baker holds his lantern light
            and sees the other side.
            """,
        ["a-dialogue"] = () =>
            """
            — Did you bring the ladder?
            — I brought the rope. You said rope.
            — I said "ladder", twice.
            — Then we wait.
            — For the ladder?
            — For somebody who has one. The roof will wait, too; the roof has waited 30 years.
            """,
        ["russian"] = () =>
            """
            Школьный сад

            В 2019 году ученики посадили сад за школой. Сад занимает 120 квадратных метров, и за ним ухаживают 24 ученика.

            «Мы сами решаем, что сажать», — сказала староста кружка. Учитель биологии добавил: «Сад учит терпению».

            Осенью ученики собрали 310 килограммов яблок. Половину яблок отдали школьной столовой, а половину раздали соседям.
            """,
        ["kyrgyz"] = () =>
            """
            Мектеп багы

            Мектептин артындагы бакты окуучулар 2019-жылы тигишкен. Бакта 120 көчөт бар, аларды 24 окуучу карайт.

            «Биз эмне тигүүнү өзүбүз чечебиз», — деди окуучу кыз. Бак ар бир окуучуга эмгектенүүнү үйрөтөт.

            Күзүндө окуучулар бактан 310 килограмм алма жыйнашты. Алманын жарымы ашканага берилди.
            """,
        ["one-line"] = () => "The well behind the mill was closed in spring and nobody has said why the well was closed.",
        ["one-word"] = () => "Silence",
        ["the-same-word"] = () => "on and on and on\n\non and on\n\non and on",
        ["numbers-alone"] = () => "1 2 3\n4 5 6\n7 8 9",
        ["tables"] = () => "Rain in the valley\n\nThe gauge was read each month.\n\nmonth\train\tdays\nJanuary\t31 mm\t9\nFebruary\t28 mm\t8\nMarch\t44 mm\t12\n\nThe gauge stood open in April, so that month is missing.\n\n| month | rain |\n|---|---|\n| May | 12% |\n| June | 15% |\n| July | 9% |\n",
        ["bullets"] = () => "What the choir needs:\n\n- a room with a piano\n- 30 chairs\n- a person who opens the door\n\nWhat the choir has:\n\n* 12 voices\n* a key that does not fit\n",
        ["markdown"] = () => "# The bridge *today*\n\nBy A. Writer\n\n## What it cost\n\nThe bridge cost **$4,000** and `nobody` paid [all of it](there). It costs $20 a year to keep, or $1,000 with the ferry.\n\n> It was \"cheap\", said the mayor.\n\n```\nnot code\n```\n\n1. First\n2. Second | third\n",
        ["windows-lines"] = () => Report.ReplaceLineEndings("\r\n"),
        ["a-mark-before-it"] = () => "\uFEFF" + Report,
        ["one-long-paragraph"] = () => string.Join(' ', Enumerable.Range(1, 400).Select(i => $"The lamp of house {i} was lit before the lamp of the next house.")),
        ["quotation-marks-and-slashes"] = () => "A note on \\paths\\ and \"marks\"\n\nThe clerk wrote \"C:\\notes\\new\" on the card, and the card said \"{0}\" on its back. \"Nobody reads cards,\" the clerk said. The card is #!lost, and #!lesson is a word like others.\n\n#!exercise is how this paragraph of the card begins, and {braces} stand in it.\n",
        ["headings-alone"] = () => "Bread\n\nWater\n\nSalt and bread\n\nWater and bread",
        ["letters-and-marks-apart"] = () => Of("russian").Normalize(System.Text.NormalizationForm.FormD),
        ["marks-of-other-scripts"] = () => "花园\n\n学生们在学校后面种了一个花园。花园里有一百二十棵树。\n\n秋天，学生们收获了苹果。",
    };

    /// <summary>The names of the texts.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The text with a name.</summary>
    public static string Of(string name) => All[name]();
}
