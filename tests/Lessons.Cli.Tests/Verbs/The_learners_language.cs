using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Lessons.Cli.Install;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

[Collection(Running.Name)]
public sealed class The_learners_language
{
    private const string Unknown = "LESSONS_LANG is \"kg\", and Lessons speaks en, ru and ky: set LESSONS_LANG to one of these, or leave it unset for the language of this machine.";

    [Theory]
    [InlineData("ru", "de-DE", "ru")]
    [InlineData(" KY ", "ru-RU", "ky")]
    [InlineData("en", "ru-RU", "en")]
    [InlineData("", "ru-RU", "ru-RU")]
    [InlineData(null, "ky-KG", "ky-KG")]
    [InlineData(null, "", "")]
    public void Is_what_LESSONS_LANG_names_or_else_the_machines(string? named, string machine, string culture)
    {
        Assert.Equal(new LearnerLanguage(CultureInfo.GetCultureInfo(culture), null), LearnerLanguage.Of(named, CultureInfo.GetCultureInfo(machine)));
    }

    [Theory]
    [InlineData("ru", "Здесь ожидается `int` (целое число), а стоит `string` (текст).")]
    [InlineData("ky", "Бул жерде `int` (бүтүн сан) күтүлөт, бирок `string` (текст) турат.")]
    [InlineData("en", "This place needs `int` (a whole number), but it gets `string` (text).")]
    public async Task Is_what_errors_are_told_in(string language, string sentence)
    {
        using var folder = new TemporaryFolder();
        folder.Write("seats.ipynb", Ipynb.Of("# Seats", "int seats = \"75\";"));
        var ended = await Tool.RunInAsync(language, folder, "run", "seats");
        Assert.Equal(Exit.CellFailed, ended.Code);
        Assert.Contains(sentence, ended.Error, StringComparison.Ordinal);
        Assert.StartsWith(sentence, JsonNode.Parse(folder.Files("site")["seats.ipynb"])!["cells"]![1]!["outputs"]![0]!["evalue"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_unknown_is_told_before_anything_runs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("seats.ipynb", Ipynb.Good);
        Assert.Equal(new Ended(Exit.UsedWrongly, "", Unknown + "\n"), await Tool.RunInAsync("kg", folder, "run", "seats"));
        Assert.Equal(["seats.ipynb"], folder.Files().Keys);
    }

    [Fact]
    public void That_is_unknown_leaves_a_kernel_the_machines_language_and_is_what_the_doctor_finds()
    {
        Assert.Equal(new LearnerLanguage(CultureInfo.GetCultureInfo("ru"), Unknown), LearnerLanguage.Of("kg", CultureInfo.GetCultureInfo("ru")));
        var places = new Places(name => name == LearnerLanguage.Variable ? "kg" : null, Path.GetTempPath(), OSPlatform.Linux);
        Assert.Contains(Doctor.Look(places, null), f => f == new Finding(FindingState.Wrong, Unknown));
    }
}
