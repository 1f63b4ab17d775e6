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
          lessons release NOTEBOOK       make the learner's copy of a lesson
          lessons install                make the kernel known to Jupyter and VS Code
          lessons doctor                 say what is fine and what is not, and what mends it
          lessons uninstall              take away what install made
          lessons run --help             more about a verb; also new, check, release, install
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
    public static string Of(string verb) => (verb switch { "run" => Run, "new" => New, "check" => Check, "release" => Release, "install" => Install, _ => Root }).ReplaceLineEndings("\n");
}
