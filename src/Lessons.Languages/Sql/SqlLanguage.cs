using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary><c>#!sql</c>: SQL over the session's data frames, each a table by its variable's name. Files and the network are closed to it.</summary>
/// <remarks>The engine is DuckDB, inside this process. Its native library is loaded by the first SQL cell and not before.</remarks>
/// <param name="session">The C# session whose variables are the tables.</param>
/// <param name="words">The person's language.</param>
internal sealed class SqlLanguage(IHasVariables session, LanguageWords words) : IDirective, ICompletes, IHasVariables, ITakesVariables, IAsyncDisposable
{
    private readonly Dictionary<string, Variable> named = new(StringComparer.Ordinal);
    private SqlEngine? engine;

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!sql", words.Of("Help.Sql"))
    {
        Body = DirectiveBody.Language,
        Parameters = [new("--name", words.Of("Help.Sql.Name"))],
    };

    /// <summary>Results with a name, and what was given to SQL.</summary>
    public IReadOnlyList<Variable> Variables => [.. named.Values];

    /// <inheritdoc/>
    public async Task<CellEnd> RunAsync(DirectiveCall call, ICellContext cell)
    {
        if (string.IsNullOrWhiteSpace(call.Body))
        {
            return CellEnd.Success;
        }

        var code = new string('\n', Math.Max(0, call.BodyLine - 1)) + call.Body;
        var tables = SqlTables.In(code, named.Values.Concat(session.Variables)).ToList();
        DataFrame? last;
        try
        {
            // The engine works on the thread that asks it, so that is not the one that waits for an interrupt.
            engine ??= new SqlEngine(words);
            last = await Task.Run(() => engine.Run(code, tables, cell), CancellationToken.None);
        }
        catch (SqlFailedException e)
        {
            return SqlError.Of(e.Message, code, TableNames(), cell, words);
        }

        if (call["--name"] is { } name)
        {
            if (last is null)
            {
                return cell.Fail("NoResult", words.Of("Sql.NoResult", name), call, "--name");
            }

            named[name] = new Variable(name, typeof(DataFrame), last);
            var end = await cell.DeclareAsync(name, last, typeof(DataFrame));
            return end.Error is { } error ? cell.Fail(error.Name, error.Message, call, "--name") : end;
        }

        return CellEnd.Success;
    }

    /// <inheritdoc/>
    public Task<CellEnd> TakeAsync(Variable variable, DirectiveCall call, ICellContext cell)
    {
        if (SqlTable.Of(variable) is null)
        {
            return Task.FromResult(cell.Fail("NoTable", words.Of("Sql.NotATable", variable.Name), call));
        }

        named[variable.Name] = variable;
        return Task.FromResult(CellEnd.Success);
    }

    /// <inheritdoc/>
    public Task<Completions> CompleteAsync(string code, int cursor, CancellationToken interrupt) =>
        Task.FromResult(SqlOffers.Complete(code, cursor, named.Values.Concat(session.Variables)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }
    }

    private List<string> TableNames() =>
        [.. named.Values.Concat(session.Variables).Where(v => SqlTable.Of(v) is not null).Select(v => v.Name), .. engine?.TableNames() ?? []];
}
