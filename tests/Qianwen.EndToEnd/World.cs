using Microsoft.Extensions.Configuration;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.EndToEnd;

/// <summary>
/// Both function apps in one process, in virtual time, on a database in memory, as one person uses them over HTTP. Time
/// moves only in the Wait… and Run… methods.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private readonly Dictionary<string, string?> _settings = [];
    private int _keys;

    private World(DateTimeOffset start) => Time = new VirtualTimeProvider(start);

    /// <summary>Monday noon in Hangzhou.</summary>
    public static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The clock.</summary>
    public VirtualTimeProvider Time { get; }

    /// <summary>Everything that is kept.</summary>
    public LocalDatabase Database { get; private set; } = LocalDatabase.InMemory();

    /// <summary>The host; another one after a restart.</summary>
    public LocalFunctionsHost Host { get; private set; } = null!;

    /// <summary>The API as the person uses it.</summary>
    public AssistantClient Client { get; private set; } = null!;

    /// <summary>Who asks.</summary>
    public string Person { get; private init; } = "lin";

    /// <summary>The conversation, once something was said.</summary>
    public string ConversationId { get; private set; } = "";

    /// <summary>Starts a world.</summary>
    /// <param name="fault">Fault profile of the simulations.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="settings">More settings of both apps.</param>
    public static async Task<World> StartAsync(
        string? fault = null,
        string person = "lin",
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        var world = new World(Noon) { Person = person };
        var configuration = HostConfiguration.Create(AssistantSettings.InMemory with { Fault = fault });
        foreach (var (key, value) in configuration.AsEnumerable().Concat(settings ?? new Dictionary<string, string?>()))
        {
            world._settings[key] = value;
        }

        await world.StartHostAsync();
        return world;
    }

    /// <summary>Says something; the conversation begins with the first sentence.</summary>
    public async Task SayAsync(string text, string? locale = null)
    {
        if (ConversationId.Length == 0)
        {
            ConversationId = (await Client.CreateConversationAsync(NextKey(), default)).Id;
        }

        await Client.PostMessageAsync(ConversationId, new PostMessageRequest(text, locale), NextKey(), default);
    }

    /// <summary>Says yes to the newest proposal, waiting for one where there is none yet.</summary>
    public Task<ProposalItem> AcceptAsync() => DecideAsync(Decision.Accept);

    /// <summary>Says no to the newest proposal, waiting for one where there is none yet.</summary>
    public Task<ProposalItem> DeclineAsync() => DecideAsync(Decision.Decline);

    /// <summary>The newest item of this kind; time goes on until there is one.</summary>
    /// <exception cref="TimeoutException">None came within six virtual hours; the transcript is in the message.</exception>
    public async Task<T> WaitForItemAsync<T>(Func<T, bool>? where = null)
        where T : ConversationItem
    {
        T? found = null;
        await WaitAsync(async () =>
        {
            var items = await ItemsAsync<T>();
            found = items.LastOrDefault(item => where?.Invoke(item) ?? true);
            return found is not null;
        });
        return found!;
    }

    /// <summary>The task of the conversation when it stands like this; time goes on until it does.</summary>
    public async Task<TaskView> WaitForTaskAsync(JobStatus status)
    {
        TaskView? task = null;
        await WaitAsync(async () => (task = await FindTaskAsync())?.Status == status);
        return task!;
    }

    /// <summary>Runs until nothing is due any more.</summary>
    public Task RunToEndAsync() => Host.RunUntilIdleAsync(LongestWait);

    /// <summary>The transcript.</summary>
    public async Task<IReadOnlyList<ConversationItem>> TranscriptAsync() =>
        (await Client.GetConversationAsync(ConversationId, default)).Items;

    /// <summary>The items of one kind.</summary>
    public async Task<IReadOnlyList<T>> ItemsAsync<T>()
        where T : ConversationItem => [.. (await TranscriptAsync()).OfType<T>()];

    /// <summary>The newest task of the conversation, or null.</summary>
    public async Task<TaskView?> FindTaskAsync()
    {
        var id = (await TranscriptAsync()).LastOrDefault(item => item.TaskId is not null)?.TaskId;
        return id is null ? null : await Client.GetTaskAsync(id, default);
    }

    /// <summary>The process dies and the next one starts on what was committed.</summary>
    public async Task RestartAsync()
    {
        var next = Database.Restart();
        await StopHostAsync();
        Database = next;
        await StartHostAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        await Database.DisposeAsync();
    }

    private async Task<ProposalItem> DecideAsync(Decision decision)
    {
        await WaitForTaskAsync(JobStatus.Proposed);
        var proposal = await WaitForItemAsync<ProposalItem>();
        await Client.DecideAsync(
            proposal.TaskId!,
            new DecisionRequest(decision, proposal.Cart.Hash),
            NextKey(),
            default
        );
        return proposal;
    }

    private async Task WaitAsync(Func<Task<bool>> isDone)
    {
        try
        {
            await Host.RunUntilAsync(isDone, LongestWait);
        }
        catch (TimeoutException exception)
        {
            var transcript = string.Join('\n', (await TranscriptAsync()).TakeLast(20));
            throw new TimeoutException($"{exception.Message}\n{transcript}", exception);
        }
    }

    private async Task StartHostAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        Host = AssistantComposition.Build(Database, Time, configuration);
        await Host.StartAsync();
        Client = new AssistantClient(Host.CreateClient(AssistantComposition.Assistant), Person);
    }

    private async Task StopHostAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }

    private string NextKey() => $"{Person}-{++_keys}";
}
