using Lessons.Classroom;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.CSharp;
using Lessons.Kernel.Language.Polyglot;
using Lessons.Teaching;

namespace Lessons.Cli.Teaching;

/// <summary>The lessons of one kernel: which are open, and which of them the cells belong to.</summary>
/// <param name="csharp">Where the learner's code runs.</param>
/// <param name="words">The learner's language.</param>
/// <param name="running">The notebook that is run from top to bottom, so that nobody learns in it; null in a kernel.</param>
internal sealed class LessonDesk(DotNetLanguage csharp, TeachingWords words, NotebookTask? running) : IAsyncDisposable
{
    private readonly LearnerCells cells = new(csharp);
    private readonly Dictionary<string, OpenLesson> open = new(StringComparer.Ordinal);
    private readonly List<string> passing = [];
    private OpenLesson? current;

    /// <summary>The learner's language.</summary>
    public TeachingWords Words => words;

    /// <summary>The learner's code.</summary>
    public LearnerCells Cells => cells;

    /// <summary>The lesson that cells belong to: the one opened last; when none was, the notebook that is run, or the cells that ran.</summary>
    public OpenLesson Current => current ??= Without();

    /// <summary>Begins a trial of code that leaves nothing behind.</summary>
    public IDisposable Trial() => csharp.Trial();

    /// <summary>The ids that may stand behind a directive, for whoever writes one.</summary>
    /// <param name="directive">The directive.</param>
    public IEnumerable<string> Ids(Directive directive) => directive switch
    {
        { Name: "lesson" } => LessonFile.Names(),
        { Name: "quiz" } => Known<Quiz>(),
        { Name: "answer" } => Known<WrittenAnswer>(),
        { Id: IdKind.Item } => Known<LessonItem>(),
        _ => Known<Exercise>(),
    };

    /// <summary>What a name stands for in the lesson that is open; null when there is none of that name.</summary>
    /// <param name="id">The name.</param>
    public string? About(string id) => current?.Session.About(id);

    /// <summary><c>#!lesson</c>: finds the notebook and reads it, loads the text, and shows what the lesson is about.</summary>
    /// <param name="line">The line.</param>
    /// <param name="call">The directive.</param>
    /// <param name="cell">The cell.</param>
    public async Task<CellEnd> OpenAsync(DirectiveLine line, DirectiveCall call, ICellContext cell)
    {
        // A notebook that is run is the one that speaks, whatever its file is called.
        var file = running is null ? LessonFile.Find(line.Id, words) : new LessonFile(running.Path, running.Notebook);
        var reading = LessonReader.Read(file.Cells, file.Name, words);
        var seed = line.Options.GetValueOrDefault("seed") ?? reading.Lesson.Seed ?? OnlyText();
        var source = seed is null ? null : Source.Load(seed);
        if (open.GetValueOrDefault(file.Path) is { } before && before.Source?.Name == source?.Name)
        {
            current = before;
            before.Reread(file);
        }
        else
        {
            open[file.Path] = current = new(file, new LessonSession(reading.Lesson, cells, source, running is null ? ProgressFile.Beside(file.Path) : Passing(), words), source, words);
        }

        if (source is not null && await cell.DeclareAsync("source", source, typeof(Source)) is { Succeeded: false } failed)
        {
            return failed;
        }

        cell.Outputs.Send(new DisplayOutput(cell.Show(Current.Session.Open())));
        if (reading.Problems.Count > 0)
        {
            cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(string.Join('\n', reading.Problems.Select(p => words.Say("Lesson.ToMendAt", p.Cell, p.Sentence)).Prepend(words.Say("Lesson.ToMend"))))));
        }

        return CellEnd.Success;
    }

    /// <summary><c>#!submit</c>: packs the notebook as it was saved, and gives the receipt.</summary>
    /// <param name="student">Who hands in; null for whoever the notebook was made for.</param>
    /// <exception cref="LessonException">No notebook is known, or the file cannot be written.</exception>
    public string HandIn(string? student)
    {
        if (running is not null)
        {
            return words.Say("Submit.NotHere");
        }

        var file = Current.File ?? throw new LessonException(words.Say("Submit.NotOpen"));
        try
        {
            var package = HandInPackage.Make(file.Path, student);
            return HandInReceipt.Of(package, Path.GetRelativePath(Environment.CurrentDirectory, package.Path), words);
        }
        catch (CourseException e)
        {
            throw new LessonException(words.Say("Submit.CannotWrite", e.Message), e);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var folder in passing)
        {
            Directory.Delete(folder, recursive: true);
        }

        passing.Clear();
        return ValueTask.CompletedTask;
    }

    private IEnumerable<string> Known<T>()
        where T : LessonItem => current?.Session.Lesson.Items.OfType<T>().Select(i => i.Id) ?? [];

    // The lesson of a notebook that is run is at hand; a kernel knows the cells that ran, and no others.
    private OpenLesson Without()
    {
        var file = running is null ? null : new LessonFile(running.Path, running.Notebook);
        var reading = LessonReader.Read(file?.Cells ?? [], file?.Name ?? "notebook", words);
        return new(file, new LessonSession(reading.Lesson, cells, null, Passing(), words), null, words);
    }

    // Tries are counted, and forgotten with the session.
    private ProgressFile? Passing()
    {
        var folder = Directory.CreateTempSubdirectory("lessons-").FullName;
        passing.Add(folder);
        return ProgressFile.Beside(Path.Combine(folder, "notebook"));
    }

    // A pack about one text need not name it in every notebook.
    private static string? OnlyText()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var seeds = Path.Combine(folder.FullName, "seeds");
            if (Directory.Exists(seeds))
            {
                return Directory.GetFiles(seeds, "*.txt") is [var only] ? Path.GetFileNameWithoutExtension(only) : null;
            }
        }

        return null;
    }
}
