using Azure.Data.Tables;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;

namespace Qianwen.Conformance.Tables;

/// <summary>The table service of the local host on a database in memory.</summary>
public sealed class LocalTableBackend : ITableBackend
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    public Task<TableServiceClient> StartAsync() =>
        Task.FromResult<TableServiceClient>(new LocalTableServiceClient(_database, TimeProvider.System));

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
