using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Showing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

public sealed class Display_rules
{
    [Fact]
    public async Task For_the_most_specific_type_win_whatever_their_order()
    {
        Assert.Equal("result: bear", await Shown(new DisplayRules().Add<Bear>(Text<Bear>("bear")).Add<Animal>(Text<Animal>("animal")).Add<object>(Text<object>("object")), "new Display_rules.Bear()"));
        Assert.Equal("result: animal", await Shown(new DisplayRules().Add<object>(Text<object>("object")).Add<Animal>(Text<Animal>("animal")), "new Display_rules.Bear()"));
        Assert.Equal("result: bear", await Shown(new DisplayRules().Add<INamed>(Text<INamed>("named")).Add<Bear>(Text<Bear>("bear")), "new Display_rules.Bear()"));
    }

    [Fact]
    public async Task Win_when_added_last_where_neither_is_more_specific()
    {
        Assert.Equal("result: second", await Shown(new DisplayRules().Add<Bear>(Text<Bear>("first")).Add<Bear>(Text<Bear>("second")), "new Display_rules.Bear()"));
        Assert.Equal("result: named", await Shown(new DisplayRules().Add<Animal>(Text<Animal>("animal")).Add<INamed>(Text<INamed>("named")), "new Display_rules.Bear()"));
    }

    [Fact]
    public async Task Without_plain_text_take_it_from_ToString() =>
        Assert.Equal("result: a bear", await Shown(new DisplayRules().Add<Bear>(_ => new Dictionary<string, string> { ["text/html"] = "<b>bear</b>" }), "new Display_rules.Bear()"));

    [Fact]
    public async Task Count_before_the_way_simple_values_are_shown() =>
        Assert.Equal("result: number", await Shown(new DisplayRules().Add<int>(Text<int>("number")), "1"));

    private static Func<T, IReadOnlyDictionary<string, string>> Text<T>(string text) => _ => new Dictionary<string, string> { ["text/plain"] = text };

    private static async Task<string> Shown(DisplayRules rules, string code)
    {
        await using var session = new Session(new CSharpOptions { Rules = rules, Usings = ["Lessons.Kernel.Tests.CSharp"] });
        return await session.Run(code);
    }

#pragma warning disable CA1034, CA1040 // Cells see these, so they are public; here, so that they are read beside their tests.
    public interface INamed;

    public class Animal;

    public sealed class Bear : Animal, INamed
    {
        public override string ToString() => "a bear";
    }
#pragma warning restore CA1034, CA1040
}
