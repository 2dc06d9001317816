using Microsoft.Extensions.Options;
using Qianwen.Azure.Tables;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>The app's stores on tables in memory, with one conversation and one task in them.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();

    private Stores()
    {
        var tables = new TableCatalog(new LocalTableServiceClient(_database, Time));
        Conversations = new TableConversationStore(tables, Time);
        Tasks = new TableTaskStore(tables);
        Profiles = new TableProfileStore(tables);
        Mandates = new TableMandateStore(tables, Profiles, Options.Create(new MandateDefaults()), Time);
    }

    public VirtualTimeProvider Time { get; } = new();

    public TableConversationStore Conversations { get; }

    public TableTaskStore Tasks { get; }

    public TableProfileStore Profiles { get; }

    public TableMandateStore Mandates { get; }

    public static async Task<Stores> CreateAsync()
    {
        var stores = new Stores();
        var task = Samples.Task();
        await stores.Conversations.CreateAsync(task.ConversationId, Samples.Person, CancellationToken.None);
        var view = new TaskView(
            task.TaskId,
            task.ConversationId,
            task.PersonId,
            task.Locale,
            JobStatus.Quoting,
            task.Legs,
            null,
            [],
            "",
            Samples.Start,
            Samples.Start
        );
        await stores.Tasks.CreateAsync(view, CancellationToken.None);
        return stores;
    }

    /// <summary>The task as its owner sees it.</summary>
    public async Task<TaskView> TaskAsync() => (await Tasks.FindAsync(Samples.TaskId, CancellationToken.None))!;

    /// <summary>The transcript.</summary>
    public async Task<IReadOnlyList<ConversationItem>> ItemsAsync()
    {
        var items = await Conversations.ReadAsync(Samples.Task().ConversationId, 0, 100, CancellationToken.None);
        return [.. items.Select(one => one.Item)];
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
