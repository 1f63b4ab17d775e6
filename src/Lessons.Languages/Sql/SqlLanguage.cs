using System.Globalization;
using DuckDB.NET.Data;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary><c>#!sql</c>: SQL over the session's data frames, each a table by its variable's name. Files and the network are closed to it.</summary>
/// <remarks>The engine is DuckDB, inside this process. Its native library is loaded by the first SQL cell and not before.</remarks>
/// <param name="session">The C# session whose variables are the tables.</param>
internal sealed class SqlLanguage(IHasVariables session) : IDirective, ICompletes, IHasVariables, ITakesVariables, IAsyncDisposable
{
    // A result is a frame in memory, and beyond this nobody reads it.
    private const int AtMost = 1_000_000;

    private readonly Dictionary<string, Variable> named = new(StringComparer.Ordinal);
    private readonly Lazy<DuckDBConnection> connection = new(Connect);

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
            last = await Task.Run(() => Run(code, tables, cell), CancellationToken.None);
        }
        catch (DuckDBException) when (cell.Interrupt.IsCancellationRequested)
        {
            throw new OperationCanceledException(cell.Interrupt);
        }
        catch (DuckDBException e)
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
        if (connection.IsValueCreated)
        {
            await connection.Value.DisposeAsync();
        }
    }

    private static DuckDBConnection Connect()
    {
        var made = new DuckDBConnection("DataSource=:memory:");
        made.Open();

        // What SQL itself makes (main) comes before the session's frames, so that nothing of it is lost to a variable of the same name.
        foreach (var statement in (ReadOnlySpan<string>)["CREATE SCHEMA session", "SET search_path = 'main,session'", "SET TimeZone = 'UTC'", "SET memory_limit = '1GB'", "SET enable_external_access = false", "SET autoinstall_known_extensions = false", "SET lock_configuration = true"])
        {
            SqlTable.Execute(made, statement);
        }

        return made;
    }

    private DataFrame? Run(string code, List<SqlTable> tables, ICellContext cell)
    {
        foreach (var table in tables)
        {
            table.Fill(connection.Value, cell.Interrupt);
        }

        using var command = connection.Value.CreateCommand();
#pragma warning disable CA2100 // The learner's own SQL over the learner's own data is what this is for.
        command.CommandText = code;
#pragma warning restore CA2100
        using var interrupt = cell.Interrupt.Register(command.Cancel);
        cell.Interrupt.ThrowIfCancellationRequested();
        using var reader = command.ExecuteReader();
        DataFrame? last = null;
        do
        {
            if (reader.FieldCount > 0)
            {
                last = SqlResult.Read(reader, AtMost, cell.Interrupt, out var isCut);
                cell.Outputs.Send(new ResultOutput(cell.Show(last)));
                if (isCut)
                {
                    var most = AtMost.ToString("N0", CultureInfo.InvariantCulture);
                    cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain($"The result was cut after {most} rows. Count or group in SQL, or add LIMIT.")));
                }
            }
        }
        while (reader.NextResult());
        return last;
    }

    private List<string> TableNames() =>
        [.. named.Values.Concat(session.Variables).Where(v => SqlTable.Of(v) is not null).Select(v => v.Name), .. SqlTable.Names(connection.Value)];
}
