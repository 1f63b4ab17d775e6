using Lessons.Kernel.Language;
using Lessons.Kernel.Tests.CSharp;
using Lessons.Testing;
using Xunit;

namespace Lessons.Kernel.Tests.Polyglot;

public sealed class A_value_handed_over
{
    /// <summary>Cells that hand over what cannot be.</summary>
    internal static readonly string[] CannotBeHandedOver =
    [
        "#!share seat --from csharp", "#!share seats --from fsharp", "#!share seats --from echo", "#!echo\n#!share seats --from csharp\nx", "#!set --name 1x --value 2",
        "#!set --name x --value @sql:rows", "#!share seats --from csharp --as x --mime-type image/png", "#!value --name x --from-file nowhere.txt", "#!set --name x", "#!share seats",
    ];

    [Theory]
    [InlineData("#!set --name x --value 5", "x + 1", "6")]
    [InlineData("#!set --name x --value -2.5", "x * 2", "-5")]
    [InlineData("#!set --name x --value true", "!x", "False")]
    [InlineData("#!set --name x --value \"5\"", "x + 1", "51")]
    [InlineData("#!set --name x --value 'one two'", "x.Length", "7")]
    [InlineData("#!set --value https://example.org/a --name x", "x", "https://example.org/a")]
    [InlineData("#!set --name class --value 1", "@class", "1")]
    [InlineData("#!set --name x --value @csharp:numbers", "x.Count", "2")]
    [InlineData("#!set --name x --value @value:text", "x", "one\ntwo")]
    [InlineData("#!share numbers --from csharp --as x", "x[1]", "4")]
    [InlineData("#!share --from value text", "text.Length", "7")]
    [InlineData("#!share numbers --from csharp --as x --mime-type application/json", "x", "[3,4]")]
    [InlineData("#!share seat --from csharp --as x", "x.Party", "Ata")]
    [InlineData("#!share nobody --from csharp --as x", "x.ToString()", "{ A = 1 }")]
    [InlineData("#!share nothing --from csharp --as x", "x is null", "True")]
    [InlineData("#!share odd --from csharp --as x", "x.Sum()", "4")]
    [InlineData("#!share pair --from csharp --as x", "x.Item2", "two")]
    public async Task Is_a_variable_with_its_own_type(string line, string then, string result)
    {
        await using var session = new Session();
        await session.Run("var numbers = new List<int> { 3, 4 }; record Seat(string Party); var seat = new Seat(\"Ata\"); var nobody = new { A = 1 }; string nothing = null; var odd = new[] { 1, 2, 3 }.Where(n => n % 2 == 1); var pair = (1, \"two\");");
        Assert.Equal("", await session.Run("#!value --name text\none\ntwo\n"));
        Assert.Equal("", await session.Run(line));
        Assert.Equal("result: " + result, await session.Run(then));
    }

    [Fact]
    public async Task May_be_typed_in()
    {
        await using var session = new Session();
        var person = new Person("Aida", "41", "secret");
        await session.Run("#!set --name name --value @input:\"Your name?\"\n#!set --name age --value @input\n#!set --name word --value @password:{\"prompt\": \"The word?\"}", person);
        Assert.Equal(["Your name?", "age", "The word? (hidden)"], person.Asked);
        Assert.Equal("result: Aida 411 secret", await session.Run("$\"{name} {age + 1} {word}\""));
        Assert.Equal("NobodyToAsk", (await session.Error("#!set --name x --value @input:\"Who?\"")).Name);
    }

    [Fact]
    public async Task That_cannot_be_is_told_in_words()
    {
        await using var session = new Session(null, new EchoDirective());
        await session.Run("var seats = 75; class Odd { public Odd Self => this; public IntPtr Pointer => default; } var odd = new Odd();");
        var told = new List<string>();
        foreach (var cell in CannotBeHandedOver)
        {
            var error = await session.Error(cell);
            told.Add($"{cell}\n----- {error.Name} ({error.Line}, {error.Column})\n{error.Text}\n");
        }

        Golden.Match("Lessons.Kernel.Tests", "polyglot/values-that-cannot-be-handed-over.txt", string.Join('\n', told));
    }

    [Fact]
    public async Task Is_explained_by_the_line_itself()
    {
        await using var session = new Session();
        Assert.StartsWith("display: #!set --name NAME --value VALUE [--mime-type MIME-TYPE] [--byref]\n", await session.Run("#!set -h"), StringComparison.Ordinal);
    }

    private sealed class Person(params string[] answers) : IOutputs, IAsks
    {
        private readonly Queue<string> left = new(answers);

        public List<string> Asked { get; } = [];

        public void Send(Output output) => Assert.Fail($"Nothing is shown, but {output} was.");

        public Task<string> AskAsync(string prompt, bool password, CancellationToken interrupt)
        {
            Asked.Add(password ? prompt + " (hidden)" : prompt);
            return Task.FromResult(left.Dequeue());
        }
    }
}
