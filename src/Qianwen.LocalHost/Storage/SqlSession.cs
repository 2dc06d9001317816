using Microsoft.Data.Sqlite;

namespace Qianwen.LocalHost.Storage;

/// <summary>
/// Statements on one SQLite connection, prepared once and kept. Parameters are positional: <c>?1</c>, <c>?2</c>, …
/// Not thread-safe: a session belongs to whoever holds it.
/// </summary>
public sealed class SqlSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    internal SqlSession(SqliteConnection connection) => _connection = connection;

    /// <summary>The rowid of the last insert on this session.</summary>
    public long LastInsertRowId => SQLitePCL.raw.sqlite3_last_insert_rowid(_connection.Handle);

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> arguments)
    {
        var command = Prepare(sql, arguments);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs a query and reads every row before it returns.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, arguments).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs a query and returns its first row, or <c>default</c> where there is none.</summary>
    public T? QueryFirst<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> arguments)
    {
        using var reader = Prepare(sql, arguments).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Runs a script of several statements without parameters (schema, pragmas).</summary>
    public void Script(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> arguments)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this assembly; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            _commands.Add(sql, command);
        }

        command.Parameters.Clear();
        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", arguments[i] ?? DBNull.Value);
        }

        return command;
    }
}
