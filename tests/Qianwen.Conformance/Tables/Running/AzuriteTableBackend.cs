using Azure.Core;
using Azure.Data.Tables;

namespace Qianwen.Conformance.Tables.Running;

/// <summary>The official client against Azurite. Nothing is tried again, so that every refusal is seen as it came.</summary>
public sealed class AzuriteTableBackend(AzuriteServer server) : ITableBackend
{
    public Task<TableServiceClient> StartAsync()
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0, Mode = RetryMode.Fixed } };
        return Task.FromResult(new TableServiceClient(server.ConnectionString, options));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
