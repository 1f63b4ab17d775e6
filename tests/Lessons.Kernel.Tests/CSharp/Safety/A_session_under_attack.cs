using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp.Safety;

public sealed class A_session_under_attack(Attacked attacked) : IClassFixture<Attacked>
{
    public static TheoryData<string> Attacks => [.. Attack.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Ends_the_cell_with_a_sentence_and_lives_on(string name)
    {
        var attack = Attack.All.Single(a => a.Name == name);
        var outcome = attacked.Of(name);
        Assert.Contains(outcome.End, attack.End.Split('|'));
        Assert.Equal("result: 41", outcome.Kept);
        Assert.Equal(outcome.End == "none", outcome.Message.Length == 0);
        Assert.InRange(outcome.Milliseconds, 0, attack.EndsByItself ? 60_000 : 10_000);
    }

    [Fact]
    public void Says_why_in_these_words()
    {
        var own = from attack in Attack.All
                  where attack.End is not ("none" or "Interrupted") && !attack.End.Contains("Exception", StringComparison.Ordinal) && !attack.End.StartsWith("CS", StringComparison.Ordinal)
                  select $"{attack.End}: {attacked.Of(attack.Name).Message}";
        Golden.Match("Lessons.Kernel.Tests", "safety/sentences.txt", string.Join('\n', own.Distinct()));
    }
}
