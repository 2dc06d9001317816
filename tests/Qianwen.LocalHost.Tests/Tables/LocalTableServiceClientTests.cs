using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Time.Testing;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Tests.Storage;

namespace Qianwen.LocalHost.Tests.Tables;

/// <summary>What the local service adds to Azure's: time that is injected, crashes that are simulated, data that stays.</summary>
public sealed class LocalTableServiceClientTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private TableClient _table = null!;

    public async Task InitializeAsync()
    {
        _table = new LocalTableServiceClient(_database, _time).GetTableClient("Orders");
        await _table.CreateAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Add_ClockAtAnInstant_GivesThatTimestamp()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(_time.GetUtcNow(), (await ReadAsync()).Timestamp);
    }

    [Fact]
    public async Task Upsert_ClockStandsStill_ChangesTheETagEachTime()
    {
        var tags = new HashSet<ETag?>();
        for (var i = 0; i < 5; i++)
        {
            tags.Add((await _table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag);
        }

        Assert.Equal(5, tags.Count);
        Assert.Equal(_time.GetUtcNow().AddTicks(4), (await ReadAsync()).Timestamp);
    }

    [Fact]
    public async Task Add_AfterDeleteAtTheSameInstant_DoesNotRepeatTheETag()
    {
        var first = (await _table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag;
        await _table.DeleteEntityAsync("p", "r");
        var second = (await _table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task Upsert_ClockStepsBack_StillMovesTheTimestampOn()
    {
        _time.Advance(TimeSpan.FromHours(1));
        await _table.UpsertEntityAsync(new TableEntity("p", "r"));
        var ahead = (await ReadAsync()).Timestamp;
        var behind = new LocalTableServiceClient(_database, new FakeTimeProvider(ahead!.Value.AddHours(-2)));

        await behind.GetTableClient("Orders").UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(ahead.Value.AddTicks(1), (await ReadAsync()).Timestamp);
    }

    [Fact]
    public async Task Upsert_RefusedWrite_DoesNotMoveTheClockOfTheTable()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));
        await Assert.ThrowsAsync<RequestFailedException>(() => _table.AddEntityAsync(new TableEntity("p", "r")));

        await _table.UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(_time.GetUtcNow().AddTicks(1), (await ReadAsync()).Timestamp);
    }

    [Fact]
    public async Task GetTableClient_NameInOtherCase_IsTheSameTable()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));
        var other = new LocalTableServiceClient(_database, _time).GetTableClient("ORDERS");

        Assert.Single(other.Query<TableEntity>());
    }

    [Theory]
    [InlineData(false, new[] { "first" })]
    [InlineData(true, new[] { "first", "second" })]
    public async Task Add_ProcessDiesAtItsCommit_IsACrashAndNoRefusal(bool afterCommit, string[] kept)
    {
        await _table.AddEntityAsync(new TableEntity("p", "first"));
        _database.Faults = new ScriptedFaults(_database.Commits + 1, afterCommit);

        await Assert.ThrowsAsync<SimulatedCrashException>(() => _table.AddEntityAsync(new TableEntity("p", "second")));
        await Assert.ThrowsAsync<SimulatedCrashException>(() => _table.GetEntityAsync<TableEntity>("p", "first"));
        await using var restarted = _database.Restart();

        var rows = new LocalTableServiceClient(restarted, _time).GetTableClient("Orders").Query<TableEntity>();
        Assert.Equal(kept, rows.Select(entity => entity.RowKey));
    }

    [Fact]
    public async Task SubmitTransaction_ProcessDiesBeforeItsCommit_HasDoneNothing()
    {
        _database.Faults = new ScriptedFaults(_database.Commits + 1, after: false);

        await Assert.ThrowsAsync<SimulatedCrashException>(() =>
            _table.SubmitTransactionAsync([
                new(TableTransactionActionType.Add, new TableEntity("p", "a")),
                new(TableTransactionActionType.Add, new TableEntity("p", "b")),
            ])
        );
        await using var restarted = _database.Restart();

        Assert.Empty(new LocalTableServiceClient(restarted, _time).GetTableClient("Orders").Query<TableEntity>());
    }

    [Fact]
    public async Task Query_DatabaseFileOpenedAgain_HasEveryEntityAndItsETag()
    {
        using var folder = new TemporaryFolder();
        ETag? tag;
        await using (var earlier = LocalDatabase.Open(folder.Database))
        {
            var table = new LocalTableServiceClient(earlier, _time).GetTableClient("Orders");
            await table.CreateAsync();
            tag = (await table.AddEntityAsync(new TableEntity("p", "r") { ["Total"] = 5L })).Headers.ETag;
        }

        await using var later = LocalDatabase.Open(folder.Database);
        var read = new LocalTableServiceClient(later, _time).GetTableClient("Orders").Query<TableEntity>().Single();

        Assert.Equal(tag, read.ETag);
        Assert.Equal(5L, read.GetInt64("Total"));
    }

    [Fact]
    public async Task Get_CancelledBefore_IsCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: cancelled.Token)
        );
    }

    [Fact]
    public void GetProperties_AccountSettings_AreNotImplemented()
    {
        var service = new LocalTableServiceClient(_database, _time);

        Assert.Equal(501, Assert.Throws<RequestFailedException>(() => service.GetProperties()).Status);
        Assert.Equal(501, Assert.Throws<RequestFailedException>(() => _table.GetAccessPolicies()).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Query_PageSizeOutOfRange_IsInvalidInput(int size)
    {
        var refusal = Assert.Throws<RequestFailedException>(() => _table.Query<TableEntity>(maxPerPage: size).ToList());

        Assert.Equal("InvalidInput", refusal.ErrorCode);
    }

    [Fact]
    public void AsPages_TokenOfAnotherService_IsInvalidInput()
    {
        var refusal = Assert.Throws<RequestFailedException>(() =>
            _table.Query<TableEntity>().AsPages("any thing").ToList()
        );

        Assert.Equal("InvalidInput", refusal.ErrorCode);
    }

    [Fact]
    public async Task Query_EachKeyAPrefixOfTheNext_SkipsNoneBetweenScans()
    {
        var rows = Enumerable.Range(1, 600).Select(length => new string('x', length)).ToArray();
        foreach (var chunk in rows.Chunk(100))
        {
            await _table.SubmitTransactionAsync(
                chunk.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity("p", row) { ["Hundredth"] = row.Length % 100 == 0 }
                ))
            );
        }

        var found = _table.Query<TableEntity>(entity => entity.GetBoolean("Hundredth") == true, maxPerPage: 4);

        Assert.Equal([100, 200, 300, 400, 500, 600], found.Select(entity => entity.RowKey.Length));
    }

    private async Task<TableEntity> ReadAsync() => (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
}
