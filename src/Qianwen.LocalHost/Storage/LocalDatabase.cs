using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Qianwen.LocalHost.Storage;

/// <summary>
/// The one database of the local host: SQLite in WAL mode with a single writer. Writes queue up and are committed in
/// groups, so that one disk flush serves many of them; a write is acknowledged only after the flush that carries it.
/// Each write is atomic on its own: one that throws is rolled back alone and its exception goes to its caller alone.
/// </summary>
public sealed class LocalDatabase : IAsyncDisposable
{
    private const int MaxGroup = 256;
    private readonly string? _path;
    private readonly SqlSession _writer;
    private readonly Lock _writerGate = new();
    private readonly ConcurrentBag<SqlSession> _readers = [];
    private readonly BlockingCollection<PendingWrite> _queue = [];
    private readonly Thread _thread;
    private volatile Exception? _crash;
    private volatile bool _closed;
    private long _commits;

    private LocalDatabase(string? path, SqlSession writer)
    {
        _path = path;
        _writer = writer;
        _thread = new Thread(RunWriter) { IsBackground = true, Name = "local-database-writer" };
        _thread.Start();
    }

    /// <summary>Called around each commit with its number from 1. It may throw to simulate the death of the process.</summary>
    public ICommitFaults? Faults { get; set; }

    /// <summary>How many commits this database object has made.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>True once a simulated crash has happened: nothing is written or read any more.</summary>
    public bool IsCrashed => _crash is not null;

    /// <summary>Opens or creates the database file; every acknowledged write survives the death of the process.</summary>
    public static LocalDatabase Open(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var writer = Connect(path);
        writer.Script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;");
        return new LocalDatabase(path, writer);
    }

    /// <summary>A database that lives in memory, for tests and for <c>--data :memory:</c>.</summary>
    public static LocalDatabase InMemory() => new(null, Connect(":memory:"));

    /// <summary>
    /// The database as the next process would find it after this one died: what was committed, nothing else.
    /// This object is dead afterwards.
    /// </summary>
    public LocalDatabase Restart()
    {
        Kill(new SimulatedCrashException("The process was restarted."));
        Close();
        if (_path is null)
        {
            return new LocalDatabase(null, _writer);
        }

        DisposeReaders();
        _writer.Dispose();
        return Open(_path);
    }

    /// <summary>Creates tables and indexes; call it before first use, with idempotent statements.</summary>
    public void EnsureSchema(string script)
    {
        lock (_writerGate)
        {
            _writer.Script(script);
        }
    }

    /// <summary>Runs <paramref name="write"/> in the next commit and completes when it is durable.</summary>
    /// <exception cref="SimulatedCrashException">A fault ended this process.</exception>
    public Task<T> WriteAsync<T>(Func<SqlSession, T> write)
    {
        var pending = new PendingWrite<T>(write);
        try
        {
            ThrowIfCrashed();
            _queue.Add(pending);
        }
        catch (Exception e) when (e is InvalidOperationException or SimulatedCrashException)
        {
            pending.Fail(_crash is null ? new ObjectDisposedException(nameof(LocalDatabase)) : e);
        }

        return pending.Task;
    }

    /// <summary>Runs <paramref name="write"/> in the next commit and completes when it is durable.</summary>
    public Task WriteAsync(Action<SqlSession> write) =>
        WriteAsync(session =>
        {
            write(session);
            return true;
        });

    /// <summary>Reads what is committed, beside the writer.</summary>
    public T Read<T>(Func<SqlSession, T> read)
    {
        ThrowIfCrashed();
        if (_path is null)
        {
            lock (_writerGate)
            {
                return read(_writer);
            }
        }

        if (!_readers.TryTake(out var session))
        {
            session = Connect(_path);
            session.Script("PRAGMA busy_timeout=5000; PRAGMA query_only=ON;");
        }

        try
        {
            return read(session);
        }
        finally
        {
            _readers.Add(session);
            if (_closed)
            {
                DisposeReaders();
            }
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        if (!_closed)
        {
            Close();
            DisposeReaders();
            _writer.Dispose();
        }

        _queue.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqlSession Connect(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString()
        );
        connection.Open();
        return new SqlSession(connection);
    }

    private void RunWriter()
    {
        var group = new List<PendingWrite>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            group.Clear();
            group.Add(first);
            while (Faults is null && group.Count < MaxGroup && _queue.TryTake(out var next))
            {
                group.Add(next);
            }

            Commit(group);
        }
    }

    private void Commit(List<PendingWrite> group)
    {
        try
        {
            ThrowIfCrashed();
            lock (_writerGate)
            {
                _writer.Execute("BEGIN IMMEDIATE");
                foreach (var write in group)
                {
                    RunOne(write);
                }

                EndTransaction();
            }

            foreach (var write in group)
            {
                write.Acknowledge();
            }
        }
#pragma warning disable CA1031 // The failure belongs to every caller of this group, whatever it is.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            group.ForEach(write => write.Fail(exception));
        }
    }

    private void RunOne(PendingWrite write)
    {
        _writer.Execute("SAVEPOINT one");
        if (!write.TryRun(_writer))
        {
            _writer.Execute("ROLLBACK TO one");
        }

        _writer.Execute("RELEASE one");
    }

    private void EndTransaction()
    {
        var number = Interlocked.Increment(ref _commits);
        try
        {
            Faults?.BeforeCommit(number);
            _writer.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            _writer.Execute("ROLLBACK");
            Kill(exception);
            throw;
        }

        try
        {
            Faults?.AfterCommit(number);
        }
        catch (Exception exception)
        {
            Kill(exception);
            throw;
        }
    }

    private void Kill(Exception reason) => _crash ??= reason;

    private void ThrowIfCrashed()
    {
        if (_crash is { } crash)
        {
            throw new SimulatedCrashException(crash.Message, crash);
        }
    }

    /// <summary>Ends the writer once it has answered everything in its queue.</summary>
    private void Close()
    {
        _closed = true;
        _queue.CompleteAdding();
        _thread.Join();
    }

    private void DisposeReaders()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private abstract class PendingWrite
    {
        public abstract bool TryRun(SqlSession session);

        public abstract void Acknowledge();

        public abstract void Fail(Exception exception);
    }

    private sealed class PendingWrite<T>(Func<SqlSession, T> write) : PendingWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _error;

        public Task<T> Task => _done.Task;

        public override bool TryRun(SqlSession session)
        {
            try
            {
                _result = write(session);
                return true;
            }
#pragma warning disable CA1031 // Handed to the caller by Acknowledge.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _error = exception;
                return false;
            }
        }

        public override void Acknowledge()
        {
            if (_error is null)
            {
                _done.TrySetResult(_result);
            }
            else
            {
                _done.TrySetException(_error);
            }
        }

        public override void Fail(Exception exception) => _done.TrySetException(exception);
    }
}
