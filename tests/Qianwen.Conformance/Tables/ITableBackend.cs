using Azure.Data.Tables;

namespace Qianwen.Conformance.Tables;

/// <summary>An implementation of the table service that the conformance suites run on.</summary>
public interface ITableBackend : IAsyncDisposable
{
    /// <summary>A client of the service; called once for each test.</summary>
    Task<TableServiceClient> StartAsync();
}
