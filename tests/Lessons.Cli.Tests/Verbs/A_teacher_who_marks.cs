using System.Net;
using System.Text;
using Lessons.Cli.Verbs;
using Xunit;

namespace Lessons.Cli.Tests.Verbs;

/// <summary><c>lessons mark</c> as a teacher types it; the page itself is tried in Lessons.Marking.Tests.</summary>
[Collection(Running.Name)]
public sealed class A_teacher_who_marks
{
    [Fact]
    public async Task Gets_the_address_of_a_page_that_ends_with_the_tool()
    {
        using var classroom = new Grading.Classroom();
        classroom.HandIn("ann");
        using var interrupt = new CancellationTokenSource();
        using var told = new Told();
        using var errors = new StringWriter();
        var mark = LessonsApp.RunAsync(["mark", Grading.Classroom.Lesson, "--no-browser", "--as", "Ms Bee"], new Screen(told, errors, classroom.Folder.Root, Live: false), interrupt.Token);
        var first = await Task.WhenAny(told.Address, mark);
        Assert.True(first == told.Address, errors.ToString());
        var address = await told.Address;
        using var client = new HttpClient();
        var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("Marking trial", page, StringComparison.Ordinal);
        Assert.Equal(IPAddress.Loopback.ToString(), address.Host);
        await interrupt.CancelAsync();
        Assert.Equal((Exit.Done, ""), (await mark, errors.ToString()));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address, "/"), TestContext.Current.CancellationToken));
        Assert.StartsWith("Marking trial as Ms Bee: http://127.0.0.1:", told.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mark", "Which lesson shall be marked? Name one: lessons mark LESSON")]
    [InlineData("mark nowhere", "The lesson nowhere was not assigned in this course. These were: trial. Or assign it first: lessons assign nowhere")]
    [InlineData("mark trial --fast", "There is no option \"--fast\". See what there is: lessons mark --help")]
    [InlineData("mark trial --as", "--as needs one name, in quotation marks when it has several words: lessons mark LESSON --as \"Ms Bee\"")]
    [InlineData("mark trial --database", "--database needs one connection string, in quotation marks: lessons mark LESSON --database \"Host=db;Database=school;Username=ann\"")]
    [InlineData("mark trial --course nowhere", "The lesson trial was not assigned in this course, and no other was. Assign it first: lessons assign trial")]
    public async Task Is_told_in_a_sentence_what_cannot_be_done(string line, string sentence)
    {
        using var classroom = new Grading.Classroom();
        var end = await Tool.RunAsync(classroom.Folder, line.Split(' '));
        Assert.Equal((Exit.UsedWrongly, "", sentence), (end.Code, end.Out, end.Error.TrimEnd()));
    }

    [Fact]
    public void Is_told_what_to_install_where_ASP_NET_Core_is_missing()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("The page needs the ASP.NET Core runtime 10", MarkVerb.Problem(folder.Root), StringComparison.Ordinal);
        folder.Write("shared/Microsoft.AspNetCore.App/9.0.1/x.dll", "");
        Assert.NotNull(MarkVerb.Problem(folder.Root));
        folder.Write("shared/Microsoft.AspNetCore.App/10.0.3/x.dll", "");
        Assert.Null(MarkVerb.Problem(folder.Root));
    }

    [Fact]
    public void Does_not_make_the_kernel_load_a_web_server()
    {
        Assert.DoesNotContain(typeof(LessonsApp).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || a.Name == "Lessons.Marking");
        Assert.DoesNotContain("AspNetCore", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Lessons.Cli.runtimeconfig.json")), StringComparison.Ordinal);
    }

    private sealed class Told : StringWriter
    {
        private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => address.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            if (value?.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal)) is { } found)
            {
                address.TrySetResult(new(found));
            }
        }
    }
}
