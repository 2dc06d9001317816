using Azure;
using Azure.Data.Tables;

namespace Qianwen.Conformance.Tables;

/// <summary>What the table suites share: a service, one table of its own for each test, and how a refusal is checked.</summary>
public abstract class TableConformance(ITableBackend backend) : IAsyncLifetime
{
    protected TableServiceClient Service { get; private set; } = null!;

    /// <summary>A table that exists and is empty.</summary>
    protected TableClient Table { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Service = await backend.StartAsync();
        Table = Service.GetTableClient(NewName());
        await Table.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        await Table.DeleteAsync();
        await backend.DisposeAsync();
    }

    protected static string NewName() => "t" + Guid.NewGuid().ToString("N");

    protected static async Task<RequestFailedException> AssertRefused(int status, string code, Func<Task> action)
    {
        var refusal = await Assert.ThrowsAnyAsync<RequestFailedException>(action);
        Assert.Equal((status, code), (refusal.Status, refusal.ErrorCode));
        return refusal;
    }

    protected async Task<string[]> Rows(string? filter)
    {
        var rows = new List<string>();
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter))
        {
            rows.Add(entity.RowKey);
        }

        return [.. rows];
    }
}
