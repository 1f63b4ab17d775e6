namespace Lessons.Classroom.Tests.Rosters;

public sealed class A_roster
{
    [Theory]
    [InlineData("id,name,email,group\ns1,Ann Bee,ann@x.example,A")]
    [InlineData("ID number;Full name;Email address;Groups\ns1;Ann Bee;ann@x.example;A")]
    [InlineData("First name\tSurname\tID number\tEmail address\tGroup\nAnn\tBee\ts1\tann@x.example\tA")]
    [InlineData("Student,ID,SIS User ID,E-mail,Section\n    Points Possible,,,,\n\"Bee, Ann\",1001,s1,ann@x.example,A")]
    [InlineData("id,first_name,last_name,email,group\ns1,Ann,Bee,ann@x.example,A")]
    public void Is_read_as_platforms_export_it(string csv)
    {
        var student = Assert.Single(Roster.Parse(csv, "roster.csv").Students);
        Assert.Equal(("s1", "Ann Bee", "ann@x.example", "A"), (student.Id, student.Name, student.Email, student.Group));
    }
}

public sealed class Late_work
{
    [Theory]
    [InlineData("none", 100, 1)]
    [InlineData("zero", 1, 0)]
    [InlineData("zero", 0, 1)]
    [InlineData("10-a-day", 1, 0.9)]
    [InlineData("10-a-day", 24, 0.9)]
    [InlineData("10-a-day", 25, 0.8)]
    [InlineData("12.5%-a-day", 48, 0.75)]
    [InlineData("40-a-day", 1000, 0)]
    public void Is_worth_what_the_rule_says(string rule, int hoursLate, double share) => Assert.Equal(share, LatePolicy.Parse(rule)!.Share(TimeSpan.FromHours(hoursLate)), 9);

    [Theory]
    [InlineData("sometimes")]
    [InlineData("-5-a-day")]
    [InlineData("200-a-day")]
    [InlineData("a-day")]
    public void Has_no_other_rules(string rule) => Assert.Null(LatePolicy.Parse(rule));
}
