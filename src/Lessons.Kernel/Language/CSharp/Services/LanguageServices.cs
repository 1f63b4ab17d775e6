namespace Lessons.Kernel.Language.CSharp;

/// <summary>Completion and inspection for one session, made on first use. They run no code of a cell.</summary>
/// <param name="chain">The session's cells.</param>
/// <param name="sentences">The person's language.</param>
internal sealed class LanguageServices(ScriptChain chain, Sentences sentences)
{
    private readonly SessionModel model = new(chain);

    /// <summary>Finds what may stand at the cursor.</summary>
    public Completions Complete(string code, int cursor, CancellationToken interrupt) => new Completer(model).Complete(code, cursor, interrupt);

    /// <summary>Tells about what stands at the cursor.</summary>
    public MimeBundle? Inspect(string code, int cursor, CancellationToken interrupt) => new Inspector(model, chain.ValueOf, sentences).Inspect(code, cursor, interrupt);
}
