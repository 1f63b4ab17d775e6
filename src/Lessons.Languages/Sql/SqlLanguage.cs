using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary><c>#!sql</c>: SQL over the session's data frames, each a table by its variable's name. Files and the network are closed to it.</summary>
/// <remarks>The engine is DuckDB, inside this process. Its native library is loaded by the first SQL cell and not before.</remarks>
/// <param name="session">The C# session whose variables are the tables.</param>
internal sealed class SqlLanguage(IHasVariables session) : IDirective, ICompletes, IHasVariables, ITakesVariables, IAsyncDisposable
{
    private readonly Dictionary<string, Variable> named = new(StringComparer.Ordinal);
    private SqlEngine? engine;

    /// <inheritdoc/>
    public DirectiveInfo Info { get; } = new("#!sql", "The text below is SQL; every data frame is a table by its name.")
    {
        Body = DirectiveBody.Language,
        Parameters = [new("--name", "the name that the result gets as a data frame in C#")],
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
            engine ??= new SqlEngine();
            last = await Task.Run(() => engine.Run(code, tables, cell), CancellationToken.None);
        }
        catch (SqlFailedException e)
        {
            return SqlError.Of(e.Message, code, TableNames(), cell);
        }

        if (call["--name"] is { } name)
        {
            if (last is null)
            {
                return cell.Fail("NoResult", $"These statements give no rows, so there is nothing to call “{name}”. End them with a SELECT.", call, "--name");
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
            return Task.FromResult(cell.Fail("NoTable", $"“{variable.Name}” is no table: SQL takes data frames, and lists of records or of single values.", call));
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
