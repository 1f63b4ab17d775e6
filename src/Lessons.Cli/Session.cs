using System.Globalization;
using Lessons.Classroom;
using Lessons.Cli.Site;
using Lessons.Cli.Teaching;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Kernel.Language.Showing;
using Lessons.Kernel.Notebooks;
using Lessons.Languages;
using Lessons.Teaching;
using Microsoft.Data.Analysis;

namespace Lessons.Cli;

/// <summary>Joins the kernel, which knows nothing of lessons, and the library, which knows nothing of kernels.</summary>
internal static class Session
{
    /// <summary>Runs a notebook in a session of its own. Relative paths in its cells begin at the notebook's folder.</summary>
    /// <param name="task">The notebook.</param>
    /// <param name="culture">The learner's language.</param>
    /// <param name="progress">Told before each cell.</param>
    /// <param name="interrupt">Ends the running cell, and the run with it.</param>
    public static Task<NotebookRun> RunAsync(NotebookTask task, CultureInfo culture, IProgress<RunProgress>? progress, CancellationToken interrupt) =>
        InFolderAsync(task, culture, (language, _) => NotebookRunner.RunAsync(task.Notebook, language, progress, interrupt));

    /// <summary>Looks at a lesson with every rule there is, in a session of its own, as if it ran.</summary>
    /// <param name="task">The notebook.</param>
    /// <param name="culture">The learner's language.</param>
    /// <param name="mutates">Whether mutants of the solutions are tried.</param>
    /// <param name="interrupt">Ends it early.</param>
    public static Task<LessonReport> CheckAsync(NotebookTask task, CultureInfo culture, bool mutates, CancellationToken interrupt) =>
        InFolderAsync(task, culture, (language, csharp) => LessonChecker.CheckAsync(task.Path, task.Notebook, new TrialSession(language, csharp), new TeachingWords(culture), mutates, interrupt));

    /// <summary>Does what is asked with a learner's code, in a session of its own.</summary>
    /// <param name="task">The notebook as it was handed out.</param>
    /// <param name="culture">The learner's language.</param>
    /// <param name="limits">How much each cell may take.</param>
    /// <param name="work">What is done.</param>
    public static Task WorkAsync(NotebookTask task, CultureInfo culture, CellLimits limits, Func<LearnerWorker, Task> work) =>
        InFolderAsync(
            task,
            culture,
            async (language, csharp) =>
            {
                await work(new LearnerWorker(language, csharp));
                return true;
            },
            limits);

    /// <summary>Judges a hand-in, in a session in which the author's cells run and no others.</summary>
    /// <param name="task">The author's notebook.</param>
    /// <param name="culture">The teacher's language.</param>
    /// <param name="limits">How much the hand-in may take.</param>
    /// <param name="work">What is done.</param>
    public static Task<SubmissionResult> GradeAsync(NotebookTask task, CultureInfo culture, GradingLimits limits, Func<SubmissionGrader, Task<SubmissionResult>> work) =>
        InFolderAsync(task, culture, (language, csharp) => work(new SubmissionGrader(language, csharp, limits)));

    private static async Task<T> InFolderAsync<T>(NotebookTask task, CultureInfo culture, Func<ILanguage, DotNetLanguage, Task<T>> work, CellLimits? limits = null)
    {
        var before = (Environment.CurrentDirectory, CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);

        // A page says 33.2 % on every machine, whatever language the machine speaks.
        Environment.CurrentDirectory = task.Folder;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        try
        {
#pragma warning disable CA2000 // The session that it becomes a part of ends it.
            var csharp = new DotNetLanguage(Options(culture) with { Limits = limits ?? new() });
#pragma warning restore CA2000
            await using var language = Around(csharp, culture, task);
            return await work(language, csharp);
        }
        finally
        {
            (Environment.CurrentDirectory, CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
        }
    }

    /// <summary>What the language is called.</summary>
    public static LanguageInfo Info => DotNetLanguage.Described;

    /// <summary>A session in which the library is there and its values show themselves.</summary>
    /// <param name="culture">The learner's language.</param>
    public static ILanguage Language(CultureInfo culture)
    {
#pragma warning disable CA2000 // The session that it becomes a part of ends it.
        return Around(new DotNetLanguage(Options(culture)), culture, running: null);
#pragma warning restore CA2000
    }

    // A notebook that is run from top to bottom is known; a kernel is only handed the cells that a person runs.
    private static NotebookLanguage Around(DotNetLanguage csharp, CultureInfo culture, NotebookTask? running) =>
        new(csharp, [.. OtherLanguages.All(csharp, text => Prose.ToHtml(text, new Outline(), Pictures.None, listed: false)), .. TeachingDirectives.All(csharp, culture, running)]);

    internal static CSharpOptions Options(CultureInfo culture) => new()
    {
        Culture = culture,
        References = [typeof(IShow).Assembly, typeof(DataFrame).Assembly, .. CheckText.References],
        Usings = ["Lessons", "Microsoft.Data.Analysis"],
        // A value that shows itself may be a list too, so its own rule comes last.
        Rules = Rules(),
    };

    // A list of finds reads best as a table with a row for each. A value that shows itself may be a list too, so its own rule comes last.
    private static DisplayRules Rules()
    {
        const int Rows = 100;
        return new DisplayRules()
            .Add<IEnumerable<IShow>>(ShowList.Show)
            .Add<IEnumerable<Figure>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Quotation>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<DateMention>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Person>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Place>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Section>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Sentence>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IEnumerable<Paragraph>>(finds => Table.Show(finds.ToFrame(), Rows))
            .Add<IShow>(value => value.Show())
            .Add<DataFrame>(frame => Table.Show(frame));
    }
}
