using System.Globalization;
using DuckDB.NET.Data;
using Lessons.Kernel.Language;
using Lessons.Kernel.Language.Polyglot;
using Microsoft.Data.Analysis;

namespace Lessons.Languages;

/// <summary>DuckDB, inside this process. A class of its own, so that nothing of it is loaded before the first SQL cell.</summary>
/// <param name="words">The person's language.</param>
internal sealed class SqlEngine(LanguageWords words) : IAsyncDisposable
{
    // A result is a frame in memory, and beyond this nobody reads it.
    private const int AtMost = 1_000_000;

    private readonly DuckDBConnection connection = Connect();

    /// <summary>Runs statements and shows what each gives.</summary>
    /// <param name="code">The statements.</param>
    /// <param name="tables">The variables that they name.</param>
    /// <param name="cell">The cell.</param>
    /// <returns>The last result; null when no statement gives one.</returns>
    /// <exception cref="SqlFailedException">A statement failed.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public DataFrame? Run(string code, IReadOnlyList<SqlTable> tables, ICellContext cell)
    {
        try
        {
            foreach (var table in tables)
            {
                table.Fill(connection, cell.Interrupt);
            }

            return Run(code, cell);
        }
        catch (DuckDBException) when (cell.Interrupt.IsCancellationRequested)
        {
            throw new OperationCanceledException(cell.Interrupt);
        }
        catch (DuckDBException e)
        {
            throw new SqlFailedException(e.Message, e);
        }
    }

    /// <summary>The tables that SQL itself has made.</summary>
    public IEnumerable<string> TableNames() => SqlTable.Names(connection);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private DataFrame? Run(string code, ICellContext cell)
    {
        using var command = connection.CreateCommand();
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
                // Of several results, the last is the cell's.
                if (last is not null)
                {
                    cell.Outputs.Send(new DisplayOutput(cell.Show(last)));
                }

                last = SqlResult.Read(reader, AtMost, cell.Interrupt, out var isCut);
                if (isCut)
                {
                    var most = AtMost.ToString("N0", CultureInfo.InvariantCulture);
                    cell.Outputs.Send(new DisplayOutput(MimeBundle.Plain(words.Of("Sql.Cut", most))));
                }
            }
        }
        while (reader.NextResult());
        if (last is not null)
        {
            cell.Outputs.Send(new ResultOutput(cell.Show(last)));
        }

        return last;
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
}

/// <summary>A statement of SQL failed. The message is the engine's.</summary>
/// <param name="message">A kind, a sentence, and often the line with a caret under it.</param>
/// <param name="cause">What the engine threw.</param>
#pragma warning disable CA1032, CA1064 // It never leaves this assembly, and it means nothing without the engine's words.
internal sealed class SqlFailedException(string message, Exception cause) : Exception(message, cause);
#pragma warning restore CA1032, CA1064
