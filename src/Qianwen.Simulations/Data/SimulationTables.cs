using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace Qianwen.Simulations.Data;

/// <summary>Opens the tables, each made when it is first used.</summary>
public sealed class SimulationTables(TableServiceClient service)
{
    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);

    /// <summary>A table that exists.</summary>
    public async ValueTask<TableClient> OpenAsync(string name, CancellationToken cancellationToken)
    {
        var table = service.GetTableClient(name);
        if (!_made.ContainsKey(name))
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            _made[name] = true;
        }

        return table;
    }
}
