using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Qianwen.Azure.Tables;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;

namespace Qianwen.Azure.Tests.Tables;

/// <summary>The stores on a fresh in-memory table service, at 10:00 on a March day in Shanghai.</summary>
public abstract class StoreTestBase : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    protected StoreTestBase()
    {
        Tables = new TableCatalog(new LocalTableServiceClient(_database, Time));
        Conversations = new TableConversationStore(Tables, Time);
        Tasks = new TableTaskStore(Tables);
        Profiles = new TableProfileStore(Tables);
        Mandates = new TableMandateStore(Tables, Profiles, Options.Create(new MandateDefaults()), Time);
        Ledger = new TableLedgerStore(Tables);
        Cases = new TableCaseStore(Tables);
        Requests = new TableIdempotencyStore(Tables, Time);
    }

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 14, 2, 0, 0, TimeSpan.Zero));

    protected TableCatalog Tables { get; }

    protected TableConversationStore Conversations { get; }

    protected TableTaskStore Tasks { get; }

    protected TableProfileStore Profiles { get; }

    protected TableMandateStore Mandates { get; }

    protected TableLedgerStore Ledger { get; }

    protected TableCaseStore Cases { get; }

    protected TableIdempotencyStore Requests { get; }

    protected static CancellationToken None => CancellationToken.None;

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
