using Lessons.Kernel.Language.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.CSharp;

/// <summary>A session with a cell that ran before. One serves all that ask about text, since asking changes nothing.</summary>
public sealed class Earlier_cell : IAsyncLifetime
{
    private const string Code = """
        var seats = new List<int> { 75, 6 };
        var share = 0.5;
        var name = "Aida";
        int Twice(int number, string unit = "x") => 2 * number;
        record Party(string Name, int Seats);
        var party = new Party("Ata", 5);
        class Loud { public override string ToString() { Console.Write("run!"); return "loud"; } }
        var loud = new Loud();
        """;

    public DotNetLanguage Language { get; } = new();

    public async ValueTask InitializeAsync() => await Language.RunAsync(Code, new Recorder(), CancellationToken.None);

    public ValueTask DisposeAsync() => Language.DisposeAsync();
}
