using Azure.Core;
using Azure.Data.Tables;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Tables;

/// <summary>
/// Azure Table storage on a <see cref="LocalDatabase"/>. It is the official client over a transport that answers in this
/// process, so mapping, filters, paging and exceptions are the SDK's own and only the service behind them is local.
/// Table clients obtained from <see cref="TableServiceClient.GetTableClient"/> act on the same database.
/// </summary>
/// <remarks>
/// Service properties, statistics and access policies are answered with 501 <c>NotImplemented</c>. The client never
/// retries: a fault of the database reaches the caller as it is.
/// </remarks>
public sealed class LocalTableServiceClient : TableServiceClient
{
    private const string Account = "qianwen";

    /// <summary>Opens the table service of this database; creates its SQL tables where they are missing.</summary>
    /// <param name="database">Holds every table and entity.</param>
    /// <param name="time">Gives the timestamps of entities, and so their ETags.</param>
    public LocalTableServiceClient(LocalDatabase database, TimeProvider time)
        : base(Endpoint, new TableSharedKeyCredential(Account, AccountKey), CreateOptions(database, time)) { }

    private static Uri Endpoint { get; } = new($"https://{Account}.table.localhost/");

    /// <summary>The SDK signs with it; the transport never looks at the signature.</summary>
    private static string AccountKey { get; } = Convert.ToBase64String("local"u8);

    private static TableClientOptions CreateOptions(LocalDatabase database, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(time);
        var options = new TableClientOptions
        {
            Transport = new LocalTableTransport(LocalTableService.Open(database, time, Endpoint)),
        };
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Timeout.InfiniteTimeSpan;
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        return options;
    }
}
