using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace Qianwen.Azure.Tables;

/// <summary>The app's tables; each is created when it is first used.</summary>
public sealed class TableCatalog(TableServiceClient service)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<TableClient>>> _tables = new(StringComparer.Ordinal);

    /// <summary>The table of that name, which exists.</summary>
    /// <exception cref="RequestFailedException">It cannot be created now; the next call tries again.</exception>
    public async ValueTask<TableClient> GetAsync(string name, CancellationToken cancellationToken)
    {
        var table = _tables.GetOrAdd(name, key => new Lazy<Task<TableClient>>(() => CreateAsync(key)));
        try
        {
            return await table.Value.WaitAsync(cancellationToken);
        }
        catch (RequestFailedException)
        {
            _tables.TryRemove(KeyValuePair.Create(name, table));
            throw;
        }
    }

    private async Task<TableClient> CreateAsync(string name)
    {
        var table = service.GetTableClient(name);
        await table.CreateIfNotExistsAsync();
        return table;
    }
}
