using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>The compiler first looks into the assemblies that cells use most, and into all of them when a name is missing.</summary>
public sealed class A_session_that_needs_more_of_NET
{
    [Fact]
    public async Task Keeps_its_variables_types_and_functions()
    {
        await using var session = new Session();
        Assert.Equal("", await session.Run("using System.Text.RegularExpressions; record Seat(string Party, int Count); var seats = new List<Seat> { new(\"a\", 69) }; int Twice(int n) => 2 * n; var word = new Regex(\"a+\"); var kept = 1;"));
        Assert.Equal("", await session.Run("using System.Xml.Linq; var page = new XElement(\"p\", seats[0].Count);"));
        Assert.Equal("result: <p>69</p>", await session.Run("page.ToString()"));
        Assert.Equal("result: True 138 1 69", await session.Run("$\"{word.IsMatch(\"caat\")} {Twice(seats[0].Count)} {kept} {seats.Sum(s => s.Count)}\""));
        Assert.Equal("", await session.Run("var http = new System.Net.Http.HttpClient(); seats.Add(new Seat(\"b\", 6));"));
        Assert.Equal("error: CS0103", await session.Run("nothing"));
        Assert.Equal("result: 75", await session.Run("seats.Sum(s => s.Count)"));
        Assert.Equal("", await session.Run("System.Net.Http.HttpClient again = http; kept++;"));
        Assert.Equal("result: 2", await session.Run("kept"));
    }

    [Fact]
    public async Task Keeps_what_a_cell_before_it_hid_and_redefined()
    {
        await using var session = new Session();
        await session.Run("int a = 1; int F() => a;");
        await session.Run("using static System.Math; string a = \"text\";");
        Assert.Equal("error: CS0246", await session.Run("Nowhere n;"));
        Assert.Equal("result: text 1 2", await session.Run("$\"{a} {F()} {Max(1, 2)}\""));
        await session.Run("var doc = System.Xml.Linq.XDocument.Parse(\"<a/>\");");
        Assert.Equal("result: text 1 <a />", await session.Run("$\"{a} {F()} {doc}\""));
    }
}
