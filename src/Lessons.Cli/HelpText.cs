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
          lessons install                make the kernel known to Jupyter and VS Code
          lessons doctor                 say what is fine and what is not, and what mends it
          lessons uninstall              take away what install made
          lessons run --help             more about a verb; also install --help
          lessons --version              which version this is

        A pack is a folder that holds notebooks/. lessons looks for it from the current
        folder upwards, runs notebooks/*.ipynb in the order of their names, and writes
        site/index.html, a page for each lesson and each notebook with its outputs.
        The notebooks themselves are never changed.

        Exit code: 0 done, 1 a cell failed, 2 used wrongly or a bad file, 130 Ctrl-C.
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
    public static string Of(string verb) => (verb switch { "run" => Run, "install" => Install, _ => Root }).ReplaceLineEndings("\n");
}
