namespace Lessons.Kernel.Language.Polyglot;

/// <summary>What a person reads when a line that is addressed to the notebook cannot be followed.</summary>
/// <param name="sentences">The person's language.</param>
internal sealed class DirectiveWords(Sentences sentences)
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
        ["http"] = "Directive.Http",
        ["vb"] = "Visual Basic",
        ["bash"] = "Bash",
        ["connect"] = "Directive.Connect",
    };

    public string Unknown(string name, IReadOnlyList<IDirective> all)
    {
        var word = name.TrimStart('#', '!');
        if (ElsewhereOnly.TryGetValue(word, out var language))
        {
            var languages = all.Where(d => d.Info.Body == DirectiveBody.Language).Select(d => d.Info.Name);
            return sentences.Of("Directive.Elsewhere", sentences.Find(language) ?? language, sentences.Or(languages));
        }

        var names = all.SelectMany(d => d.Info.Aliases.Prepend(d.Info.Name)).Select(n => n.TrimStart('#', '!'));
        return Nearest.Of(word, names) is { } near
            ? sentences.Of("Directive.Near", name, all.First(d => d.Info.IsCalled("#!" + near) || d.Info.IsCalled("#" + near)).Info.Aliases.Prepend("#!" + near).First())
            : sentences.Of("Directive.Unknown", name);
    }

    public string NoOption(DirectiveInfo info, string name)
    {
        var options = info.Parameters.Where(p => p.IsOption).Select(p => p.Name).ToList();
        return options.Count == 0
            ? sentences.Of("Directive.NoOptions", info.Name, name)
            : Nearest.Of(name.TrimStart('-'), options.Select(o => o.TrimStart('-'))) is { } near
                ? sentences.Of("Directive.NoOption.Near", info.Name, name, sentences.And(options), "--" + near)
                : sentences.Of("Directive.NoOption", info.Name, name, sentences.And(options));
    }

    public string Twice(DirectiveInfo info, DirectiveParameter option) => sentences.Of("Directive.Twice", option.Name, info.Name);

    public string NoValue(DirectiveInfo info, DirectiveParameter option) =>
        sentences.Of("Directive.NoValue", option.Name, info.Name, option.Usage.Trim('[', ']'), option.Name.TrimStart('-').ToUpperInvariant(), option.Help);

    public string TooMany(DirectiveInfo info, string word)
    {
        var places = info.Parameters.Count(p => !p.IsOption);
        var takes = places switch
        {
            0 => sentences.Of("Directive.TakesNothing", info.Name, word),
            1 => sentences.Of("Directive.TakesSingle", info.Name, word),
            _ => sentences.Of(sentences.IdFor("Directive.Takes", places), places, info.Name, word),
        };
        return $"{takes} {sentences.Of("Directive.Quotes", info.Usage)}";
    }

    public string Missing(DirectiveInfo info, DirectiveParameter parameter) =>
        sentences.Of("Directive.Missing", info.Name, parameter.IsOption ? parameter.Name : parameter.Name.ToUpperInvariant(), parameter.Help, info.Usage);

    public string Failed(string name, Exception exception) => sentences.Of("Directive.Failed", name, exception.Message);
}
