namespace Lessons.Classroom.Tests.Checking;

public sealed class A_text_for_learners
{
    private const string Plain = "The text is old. We read it with care. Who wrote it? We do not know. You will look for a name. It is not at the top. The end may help us. Read it now. What do you find? A site spoke there. It had a side to take. So we ask. We check what it says. Then we know more than we did.";
    private const string Hard = "The epistemological implications of partisan historiography necessitate methodological circumspection, particularly whenever contemporaneous correspondents systematically misrepresent institutional configurations, notwithstanding subsequent historiographical reconsiderations, and whenever ideological commitments predetermine the interpretation of parliamentary representation, of constitutional legitimacy and of geopolitical responsibility, which professional researchers nevertheless incorporate uncritically into authoritative publications.";

    [Fact]
    public void Has_a_low_grade_when_it_is_plain_and_a_high_one_when_it_is_not()
    {
        Assert.InRange(ReadingLevel.Of([Plain])!.Value, -3, 3);
        Assert.InRange(ReadingLevel.Of([Hard, Hard])!.Value, 25, 60);
    }

    [Fact]
    public void Is_measured_without_its_headings_tables_code_and_quotations()
    {
        var same = $"# A heading of some length here\n\n{Plain}\n\n| one | two |\n|---|---|\n| three | four |\n\n```csharp\nvar incomprehensibility = 1;\n```\n\nWe read “{Hard}” once more.";
        Assert.Equal(ReadingLevel.Of([Plain + "\n\nWe read once more."])!.Value, ReadingLevel.Of([same])!.Value, 6);
    }

    [Fact]
    public void Has_a_sentence_for_each_item_of_a_list() =>
        Assert.Equal(ReadingLevel.Of([Plain + " Look at it. Think of it."])!.Value, ReadingLevel.Of([Plain + "\n\n- Look at it\n- Think of it"])!.Value, 6);

    [Fact]
    public void Has_no_grade_when_it_is_short() => Assert.Null(ReadingLevel.Of(["Three short words."]));
}
