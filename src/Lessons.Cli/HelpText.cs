namespace Lessons.Cli;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpText
{
    private const string Root =
        """
        lessons: runs teaching notebooks and makes pages of them.

        Usage
          lessons                        run every notebook of the pack and write its site
          lessons run NOTEBOOK...        run the notebooks you name
          lessons new TEXT               make a first lesson over a text of your own
          lessons check                  tell an author what to mend in the pack's lessons
          lessons release NOTEBOOK...    make the learner's copies of lessons
          lessons assign NOTEBOOK        put a lesson into a course, and make what learners get
          lessons submit                 pack your notebook into one file to hand in
          lessons collect LESSON FROM... take in what learners have handed in
          lessons grade LESSON           grade what was collected, each in a box of its own
          lessons mark LESSON            mark written answers in your browser
          lessons feedback LESSON        make a page and a notebook for each learner, and an
                                         overview for you
          lessons export LESSON          write the marks for Canvas, Moodle, nbgrader, LTI
          lessons install                make the kernel known to Jupyter and VS Code
          lessons doctor                 say what is fine and what is not, and what mends it
          lessons uninstall              take away what install made
          lessons run --help             more about a verb; also new, check, release, assign,
                                 submit, collect, grade, mark, feedback, export, install
          lessons --version              which version this is

        A pack is a folder that holds notebooks/. lessons looks for it from the current
        folder upwards, runs notebooks/*.ipynb in the order of their names, and writes
        site/index.html, a page for each lesson and each notebook with its outputs.
        The notebooks themselves are never changed.

        Exit code: 0 done, 1 a cell failed or a lesson has something to mend, 2 used wrongly or a bad file, 130 Ctrl-C.
        """;

    private const string Run =
        """
        lessons run: runs notebooks from top to bottom and writes what they show.

        Usage
          lessons run NOTEBOOK... [--out FOLDER]

          NOTEBOOK       a notebook, with or without .ipynb
          --out FOLDER   where to write; without it, site/ of the pack, or ./site

        For each notebook FOLDER gets a page to read (NAME.html) and the notebook with
        its outputs (NAME.ipynb). A notebook stops at the first cell that fails; what
        ran until then is written, and the other notebooks still run.

        Example
          lessons run notebooks/01-meet-the-text --out draft
        """;

    private const string New =
        """
        lessons new: makes a first lesson over a text of your own, ready to run and to edit.

        Usage
          lessons new TEXT [--name NAME] [--title WORDS] [--to FOLDER]

          TEXT           a plain text (UTF-8): .txt, .md or any other ending
          --name NAME    what the lesson is called; without it, as the file is
          --title WORDS  the title that learners read; without it, the text's own
          --to FOLDER    the pack to put it into; without it, the pack you are in,
                         or the current folder

        FOLDER gets the notebook (notebooks/NN-NAME.ipynb, NN the next free number), a
        copy of the text (seeds/NAME.txt) with a row in seeds/README.md that says where
        it comes from, and a .vscode/ folder. Nothing that is there is written over.

        The lesson shows the numbered paragraphs, asks where the text comes from, quotes
        it, counts its words, and has exercises with checks, quizzes and a written
        answer. What you have to decide is marked TODO or "fill in".

        Example
          lessons new "My report.txt" --name school-garden
        """;

    private const string Check =
        """
        lessons check: looks at lessons with every rule a lesson must hold true, and runs
        them: every solution, every near miss and every stub through its check.

        Usage
          lessons check [FOLDER|NOTEBOOK]... [--mutants] [--json]

          FOLDER       a pack, or a folder of notebooks; without it, the pack you are in
          NOTEBOOK     a notebook, with or without .ipynb
          --mutants    also change each solution a little, many times, and say which
                       changes its check takes for right
          --json       for programs: Exercism's results, version 3

        What has to be mended has a ✗ and makes the exit code 1. A note is worth a look.

        Example
          lessons check notebooks/03-quotes --mutants
        """;

    private const string Release =
        """
        lessons release: makes the learner's copy of a lesson. Solutions, hidden tests,
        rubrics, keys, near misses and cells tagged instructor-only stay behind.

        Usage
          lessons release [NOTEBOOK]... [--to FOLDER] [--word WORD]

          NOTEBOOK       the author's notebook; of a pack, its name is enough; without
                         one, every lesson of the pack you are in
          --to FOLDER    where to write; without it, release/ of the pack, or ./release
          --word WORD    opens solutions that the author leaves to the teacher

        A lesson in which lessons check finds something to mend is not released. A copy
        in which somebody has worked is never written over.

        Example
          lessons release 03-quotes --word "blue tulip"
        """;

    private const string Assign =
        """
        lessons assign: puts a lesson into a course and makes what learners get: a zip or
        folder with the learner's copy, its seeds and a README, ready for VS Code.

        Usage
          lessons assign NOTEBOOK [--due WHEN] [--late RULE] [--roster CSV] [--extend STUDENT=WHEN]...
                         [--variants] [--to FOLDER|ZIP] [--word WORD] [--course FOLDER]

          NOTEBOOK       the author's notebook; of a pack, its name is enough
          --due WHEN     a day (2026-12-01, to its end) or a time ("2026-12-01 18:00")
          --late RULE    none: nothing is taken off; zero: late is worth nothing;
                         10-a-day: 10 percent of the points for each day begun
          --roster CSV   who is in the course; any platform's export with ids or names
          --extend STUDENT=WHEN   more time for one student, by id
          --variants     numbers of their own for each student, where the lesson says
                         // variant 60..90 behind one
          --to           where to write; without it, handouts/ of the course
          --word WORD    opens solutions that the author leaves to the teacher
          --course       the course's folder; without it, the one you are in, or ./course

        Assigning again changes what you say anew, and keeps the rest; the learner's copy
        stays the same while the author's notebook does.

        Example
          lessons assign 03-quotes --due 2026-12-01 --late 10-a-day --roster class.csv
        """;

    private const string Submit =
        """
        lessons submit: packs your notebook, with your progress, into one zip to hand in.

        Usage
          lessons submit [NOTEBOOK] [--as NAME] [--to FOLDER]

          NOTEBOOK       your notebook; without it, the only one in this folder
          --as NAME      your name, if your teacher cannot know it otherwise
          --to FOLDER    where to write; without it, beside the notebook

        Save the notebook first. What is not answered yet is told, and no reason to wait.
        In the notebook, a cell with #!submit does the same.
        """;

    private const string Collect =
        """
        lessons collect: takes in what learners have handed in, and says who is missing,
        late, there twice, unreadable or unknown.

        Usage
          lessons collect LESSON FROM... [--course FOLDER]

          LESSON         the lesson's name, as it was assigned
          FROM           a folder, a zip from Moodle, Canvas or Google Classroom, git
                         clones in a folder, or single notebooks and zips
          --course       the course's folder; without it, the one you are in

        Every hand-in is kept under collected/LESSON/STUDENT, and one that is there
        already is not taken twice: collect as often as you like. Zips that mean harm
        are refused by name, and the rest goes on.

        Example
          lessons collect 03-quotes ~/Downloads/moodle-03-quotes.zip
        """;

    private const string Grade =
        """
        lessons grade: grades what was collected. Each hand-in runs in a box of its own,
        where it sees no network, no home folder, no key and no other hand-in, and the
        checks run outside of it.

        Usage
          lessons grade LESSON [--course FOLDER] [--workers N] [--again] [--twice]
                        [--seconds N] [--cell-seconds N] [--megabytes N]
                        [--database CONNECTION] [--trust-submissions]

          LESSON                an assigned lesson
          --course FOLDER       the course; without it, the one you are in
          --workers N           how many at once; without it, one a core
          --again               also what is graded already
          --twice               each twice, to find one that gives two results
          --seconds N           how long a hand-in may take (180)
          --cell-seconds N      how long one cell may run (10)
          --megabytes N         how much memory it may hold (1024)
          --database CONNECTION PostgreSQL for the gradebook, instead of gradebook.db
          --trust-submissions   no box: hand-ins can do all that you can

        Ctrl-C at any time: what is graded stays, and the same command goes on. A mark
        given by hand is never changed. Needs Linux with bubblewrap.

        Example
          lessons grade 03-quotes --workers 4
        """;

    private const string Mark =
        """
        lessons mark: opens a page in your browser on which you mark written answers, one
        question across all learners, and whatever else waits for a teacher.

        Usage
          lessons mark LESSON [--course FOLDER] [--anonymous] [--as NAME] [--every-hand-in]
                       [--no-browser] [--database CONNECTION]

          LESSON                an assigned lesson; it need not be graded yet
          --course FOLDER       the course; without it, the one you are in
          --anonymous           names, ids and order hidden; the page can change that
          --as NAME             who marks; without it, your name on this machine
          --every-hand-in       all hand-ins; without it, the newest graded one of each
          --no-browser          only print the page's address
          --database CONNECTION PostgreSQL for the gradebook, instead of gradebook.db

        The page is for this machine alone, and its address opens once. It saves as you
        type. On it, ? shows the keys. Ctrl-C ends it. Needs the ASP.NET Core runtime,
        which comes with the .NET SDK.

        Example
          lessons mark 03-quotes --anonymous
        """;

    private const string Feedback =
        """
        lessons feedback: makes what learners get back, and an overview of the class.

        Usage
          lessons feedback LESSON [--course FOLDER] [--only-finished] [--replace]
                           [--database CONNECTION]

          LESSON                an assigned lesson
          --course FOLDER       the course; without it, the one you are in
          --only-finished       only for learners with nothing left for you to mark
          --replace             write also over files that you have changed by hand
          --database CONNECTION PostgreSQL for the gradebook, instead of gradebook.db

        feedback/LESSON/STUDENT/ gets a page (feedback.html) and the learner's notebook
        with a cell of feedback under each answer. They say why, and tell nothing of
        hidden tests, solutions, keys and rubrics. What waits for a mark of yours says so.
        feedback/LESSON/overview.html is for you alone: it has names and solutions in it.
        Where hand-ins came from Moodle there is moodle-feedback.zip too, for "Upload
        multiple feedback files in a zip". Run it as often as you like.

        Example
          lessons feedback 03-quotes --only-finished
        """;

    private const string Export =
        """
        lessons export: writes marks for other programs, with what lateness costs taken off.

        Usage
          lessons export [LESSON]... [--format FORM] [--to FILE] [--only-finished]
                         [--column NAME] [--replace] [--course FOLDER] [--database CONNECTION]

          LESSON           assigned lessons; without one, all of the course
          --format FORM    nbgrader: its own table (this is what happens without it too);
                           questions: a row for each student and question;
                           canvas: for the gradebook's import;
                           moodle: for the offline grading worksheet and the grade import;
                           ags: scores of LTI Advantage, as JSON. The last two take one lesson.
          --to FILE        where to write; without it, exports/ of the course
          --only-finished  leave out marks while something waits for you
          --column NAME    what Canvas calls the assignment, as in "03-quotes (4711)"
          --replace        write also over a file that holds more, or something else
          --course FOLDER  the course; without it, the one you are in
          --database CONNECTION PostgreSQL for the gradebook, instead of gradebook.db

        A cell that a spreadsheet would run as a formula gets a ' before it.

        Example
          lessons export 03-quotes --format canvas --column "03-quotes (4711)"
        """;

    private const string Install =
        """
        lessons install: makes the kernel "Lessons (C#)" known to Jupyter and VS Code.

        Usage
          lessons install [--user | --prefix FOLDER] [--alias]

          --user            for you alone; this is what happens without it too
          --prefix FOLDER   under FOLDER/share, as for a virtual environment
          --alias           also for notebooks that name .net-csharp

        The kernel is compiled for this machine, which takes a minute or two. It works
        on when the checkout is moved or deleted. lessons uninstall takes it away.
        """;

    /// <summary>The help for a verb; for no verb, of the whole tool.</summary>
    public static string Of(string verb) => (verb switch { "run" => Run, "new" => New, "check" => Check, "release" => Release, "assign" => Assign, "submit" => Submit, "collect" => Collect, "grade" => Grade, "mark" => Mark, "feedback" => Feedback, "export" => Export, "install" => Install, _ => Root }).ReplaceLineEndings("\n");
}
