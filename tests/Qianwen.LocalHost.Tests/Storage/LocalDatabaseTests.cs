using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tests.Storage;

/// <summary>Commits, groups and crashes of the database; each behaviour on a file and in memory.</summary>
public abstract class LocalDatabaseTests : IAsyncLifetime
{
    private LocalDatabase _database = null!;

    protected abstract LocalDatabase Open();

    public Task InitializeAsync()
    {
        _database = Open();
        _database.EnsureSchema("CREATE TABLE IF NOT EXISTS steps(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);");
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task WriteAsync_Completed_IsSeenByReads()
    {
        var rows = await _database.WriteAsync(session => Insert(session, "a"));

        Assert.Equal(1, rows);
        Assert.Equal(["a"], Steps());
    }

    [Fact]
    public async Task WriteAsync_QueuedBehindAnother_SharesOneCommit()
    {
        using var started = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var first = _database.WriteAsync(_ =>
        {
            started.Set();
            gate.Wait();
        });
        started.Wait();

        var rest = Enumerable.Range(0, 50).Select(i => _database.WriteAsync(session => Insert(session, $"{i:00}")));
        var queued = rest.ToArray();
        gate.Set();
        await first;
        await Task.WhenAll(queued);

        Assert.Equal(2, _database.Commits);
        Assert.Equal(50, Steps().Length);
    }

    [Fact]
    public async Task WriteAsync_OneOfAGroupThrows_FailsAloneAndIsRolledBackAlone()
    {
        using var started = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var first = _database.WriteAsync(_ =>
        {
            started.Set();
            gate.Wait();
        });
        started.Wait();

        var good = _database.WriteAsync(session => Insert(session, "good"));
        var bad = _database.WriteAsync(session =>
        {
            Insert(session, "half");
            throw new FormatException("bad");
        });
        var later = _database.WriteAsync(session => Insert(session, "later"));
        gate.Set();
        await Task.WhenAll(first, good, later);

        await Assert.ThrowsAsync<FormatException>(() => bad);
        Assert.Equal(2, _database.Commits);
        Assert.Equal(["good", "later"], Steps());
    }

    [Fact]
    public async Task WriteAsync_ConstraintViolated_FailsAloneAndTheNextWorks()
    {
        await _database.WriteAsync(session => Insert(session, "a"));

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() =>
            _database.WriteAsync(session => Insert(session, "a"))
        );
        await _database.WriteAsync(session => Insert(session, "b"));

        Assert.Equal(["a", "b"], Steps());
    }

    [Fact]
    public async Task WriteAsync_FromManyThreads_LosesNone()
    {
        await Parallel.ForAsync(
            0,
            200,
            async (i, _) => await _database.WriteAsync(session => Insert(session, $"{i:000}"))
        );

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i:000}"), Steps());
    }

    [Fact]
    public async Task WriteAsync_FaultsAttached_CommitsEachWriteAlone()
    {
        _database.Faults = new ScriptedFaults(commit: 0, after: false);

        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(i => _database.WriteAsync(session => Insert(session, $"{i}")))
        );

        Assert.Equal(5, _database.Commits);
    }

    [Fact]
    public async Task Restart_CrashBeforeCommit_HasLostThatWriteOnly()
    {
        _database.Faults = new ScriptedFaults(commit: 2, after: false);
        await _database.WriteAsync(session => Insert(session, "a"));

        await Assert.ThrowsAsync<SimulatedCrashException>(() => _database.WriteAsync(session => Insert(session, "b")));
        await AssertDead();
        await RestartAsync();

        Assert.Equal(["a"], Steps());
    }

    [Fact]
    public async Task Restart_CrashAfterCommit_HasKeptTheUnacknowledgedWrite()
    {
        _database.Faults = new ScriptedFaults(commit: 2, after: true);
        await _database.WriteAsync(session => Insert(session, "a"));

        await Assert.ThrowsAsync<SimulatedCrashException>(() => _database.WriteAsync(session => Insert(session, "b")));
        await AssertDead();
        await RestartAsync();

        Assert.Equal(["a", "b"], Steps());
    }

    [Fact]
    public async Task Restart_WithoutCrash_KeepsEverythingAndWritesOn()
    {
        await _database.WriteAsync(session => Insert(session, "a"));

        await RestartAsync();
        await _database.WriteAsync(session => Insert(session, "b"));

        Assert.False(_database.IsCrashed);
        Assert.Equal(["a", "b"], Steps());
    }

    [Fact]
    public async Task Restart_WritesStillQueued_FailsThemAndKeepsNoneOfThem()
    {
        using var started = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        var first = _database.WriteAsync(session =>
        {
            started.Set();
            gate.Wait();
            Insert(session, "first");
        });
        started.Wait();
        var queued = _database.WriteAsync(session => Insert(session, "queued"));

        var restarted = Task.Run(_database.Restart);
        SpinWait.SpinUntil(() => _database.IsCrashed);
        gate.Set();
        var old = _database;
        _database = await restarted;
        await old.DisposeAsync();
        await first;

        await Assert.ThrowsAsync<SimulatedCrashException>(() => queued);
        Assert.Equal(["first"], Steps());
    }

    [Fact]
    public async Task DisposeAsync_Twice_EndsOnceAndRefusesWrites()
    {
        await _database.WriteAsync(session => Insert(session, "a"));

        await _database.DisposeAsync();
        await _database.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _database.WriteAsync(session => Insert(session, "b")));
    }

    protected async Task RestartAsync()
    {
        var old = _database;
        _database = old.Restart();
        await old.DisposeAsync();
    }

    private static int Insert(SqlSession session, string name) =>
        session.Execute("INSERT INTO steps(name) VALUES (?1)", name);

    private string[] Steps() =>
        _database
            .Read(session => session.Query("SELECT name FROM steps ORDER BY name", row => row.GetString(0)))
            .ToArray();

    private async Task AssertDead()
    {
        Assert.True(_database.IsCrashed);
        await Assert.ThrowsAsync<SimulatedCrashException>(() => _database.WriteAsync(_ => { }));
        Assert.Throws<SimulatedCrashException>(Steps);
    }
}
