namespace Lessons.Kernel.Language.Polyglot;

/// <summary>What a person reads when a line that is addressed to the notebook cannot be followed.</summary>
internal static class DirectiveWords
{
    private static readonly Dictionary<string, string> ElsewhereOnly = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fsharp"] = "F#",
        ["f#"] = "F#",
        ["pwsh"] = "PowerShell",
        ["powershell"] = "PowerShell",
        ["python"] = "Python",
        ["r"] = "R",
        ["kql"] = "KQL",
        ["http"] = "HTTP requests",
        ["vb"] = "Visual Basic",
        ["bash"] = "Bash",
        ["connect"] = "Connections to other kernels and servers",
    };

    public static string Unknown(string name, IReadOnlyList<IDirective> all)
    {
        var word = name.TrimStart('#', '!');
        if (ElsewhereOnly.TryGetValue(word, out var language))
        {
            var languages = all.Where(d => d.Info.Body == DirectiveBody.Language).Select(d => d.Info.Name);
            return $"{language}: that is not run here. A cell may be in {Or(languages)}. Remove the line, or begin it with // to keep it as a comment.";
        }

        var names = all.SelectMany(d => d.Info.Aliases.Prepend(d.Info.Name)).Select(n => n.TrimStart('#', '!'));
        var near = Nearest.Of(word, names) is { } found ? $"Did you mean {all.First(d => d.Info.IsCalled("#!" + found) || d.Info.IsCalled("#" + found)).Info.Aliases.Prepend("#!" + found).First()}? " : "";
        return $"No directive is called {name}. {near}Lines that begin with #! are addressed to the notebook; #!lsmagic lists those there are. To keep the line as a comment, begin it with //.";
    }

    public static string NoOption(DirectiveInfo info, string name)
    {
        var options = info.Parameters.Where(p => p.IsOption).Select(p => p.Name).ToList();
        var near = Nearest.Of(name.TrimStart('-'), options.Select(o => o.TrimStart('-'))) is { } found ? $"Did you mean --{found}? " : "";
        return options.Count == 0 ? $"{info.Name} has no option {name}; it has none at all." : $"{info.Name} has no option {name}. {near}It has {And(options)}.";
    }

    public static string Twice(DirectiveInfo info, DirectiveParameter option) => $"{option.Name} is given twice. {info.Name} takes it once.";

    public static string NoValue(DirectiveInfo info, DirectiveParameter option) => $"{option.Name} has no value. Write {info.Name} … {option.Usage.Trim('[', ']')}, where {option.Name.TrimStart('-').ToUpperInvariant()} is {option.Help}.";

    public static string TooMany(DirectiveInfo info, string word)
    {
        var places = info.Parameters.Count(p => !p.IsOption);
        var takes = places switch { 0 => "takes nothing here", 1 => "takes one value", _ => $"takes {places} values" };
        return $"{info.Name} {takes}, so “{word}” is one too many. If a value has blanks in it, put double quotes around it. The line is written like this: {info.Usage}";
    }

    public static string Missing(DirectiveInfo info, DirectiveParameter parameter) =>
        $"{info.Name} needs {(parameter.IsOption ? parameter.Name : parameter.Name.ToUpperInvariant())}: {parameter.Help}. The line is written like this: {info.Usage}";

    public static string Failed(string name, Exception exception) => $"{name} itself failed, not your cell: {exception.Message}";

    public static string And(IEnumerable<string> names) => Join([.. names], "and");

    public static string Or(IEnumerable<string> names) => Join([.. names], "or");

    private static string Join(string[] names, string word) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {word} {names[^1]}";
}
