using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Faults;
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
    private Action<LocalFunctionsHost>? _prepare;
    private Func<World, Task>? _atRest;
    private IMessageFaults? _queueFaults;
    private Func<int, ICommitFaults?>? _deaths;
    private ILoggerFactory? _logging;
    private int _keys;

    private World(DateTimeOffset start) => Time = new VirtualTimeProvider(start);

    /// <summary>How long is waited for something, in virtual time; a stay or a journey takes days.</summary>
    public TimeSpan Patience { get; set; } = LongestWait;

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

    /// <summary>How often the process died and was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Who asks.</summary>
    public string Person { get; private init; } = "lin";

    /// <summary>The conversation, once something was said.</summary>
    public string ConversationId { get; private set; } = "";

    /// <summary>Starts a world.</summary>
    /// <param name="fault">Fault profile of the simulations.</param>
    /// <param name="person">Who asks.</param>
    /// <param name="settings">More settings of both apps.</param>
    /// <param name="queueFaults">How messages suffer.</param>
    /// <param name="prepare">Done to every host before it starts.</param>
    /// <param name="atRest">Done whenever everything rests, before time goes on.</param>
    /// <param name="logging">Where both apps log to.</param>
    /// <param name="deaths">When the process dies, by how often it did before; it is started again, and the person's client repeats what was not acknowledged.</param>
    public static async Task<World> StartAsync(
        string? fault = null,
        string person = "lin",
        IReadOnlyDictionary<string, string?>? settings = null,
        IMessageFaults? queueFaults = null,
        Func<int, ICommitFaults?>? deaths = null,
        Action<LocalFunctionsHost>? prepare = null,
        Func<World, Task>? atRest = null,
        ILoggerFactory? logging = null
    )
    {
        var world = new World(Noon)
        {
            _prepare = prepare,
            _atRest = atRest,
            Person = person,
            _queueFaults = queueFaults,
            _deaths = deaths,
            _logging = logging,
        };
        var configuration = HostConfiguration.Create(AssistantSettings.InMemory with { Fault = fault });
        foreach (var (key, value) in configuration.AsEnumerable().Concat(settings ?? new Dictionary<string, string?>()))
        {
            world._settings[key] = value;
        }

        world.Database.Faults = deaths?.Invoke(0);
        try
        {
            await world.StartHostAsync();
        }
        catch (Exception) when (world.Database.IsCrashed)
        {
            await world.SurviveAsync(() => Task.FromResult(true));
        }

        return world;
    }

    /// <summary>A world that goes on, in virtual time, on what a process has left behind; the world disposes it.</summary>
    /// <param name="database">What is there.</param>
    /// <param name="start">What the clock shows.</param>
    public static async Task<World> OnAsync(LocalDatabase database, DateTimeOffset start)
    {
        var world = new World(start);
        await world.Database.DisposeAsync();
        world.Database = database;
        foreach (var (key, value) in HostConfiguration.Create(AssistantSettings.InMemory).AsEnumerable())
        {
            world._settings[key] = value;
        }

        await world.StartHostAsync();
        return world;
    }

    /// <summary>Begins a conversation; it is done by itself with the first sentence.</summary>
    public async Task<string> BeginAsync() =>
        ConversationId = (await SendAsync(key => Client.CreateConversationAsync(key, default))).Id;

    /// <summary>Says something; the conversation begins with the first sentence.</summary>
    public async Task SayAsync(string text, string? locale = null)
    {
        if (ConversationId.Length == 0)
        {
            await BeginAsync();
        }

        var message = new PostMessageRequest(text, locale);
        await SendAsync(key => Client.PostMessageAsync(ConversationId, message, key, default));
    }

    /// <summary>Says something and lets the assistant handle it; time stands still.</summary>
    public async Task<IReadOnlyList<ConversationItem>> AskAsync(string text, string? locale = null)
    {
        var before = ConversationId.Length == 0 ? 0 : (await TranscriptAsync()).Count;
        await SayAsync(text, locale);
        await WaitAsync(async () => !(await Client.GetConversationAsync(ConversationId, default)).Busy);
        return [.. (await TranscriptAsync()).Skip(before)];
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
    public Task<TaskView> WaitForTaskAsync(JobStatus status) => WaitForTaskAsync(task => task.Status == status);

    /// <summary>The task of the conversation when it is so; time goes on until it is.</summary>
    public async Task<TaskView> WaitForTaskAsync(Func<TaskView, bool> isSo)
    {
        TaskView? found = null;
        await WaitAsync(async () => (found = await FindTaskAsync()) is { } task && isSo(task));
        return found!;
    }

    /// <summary>Runs until nothing is due any more.</summary>
    public Task RunToEndAsync() =>
        SurviveAsync(async () =>
        {
            var end = Time.GetUtcNow() + LongestWait;
            await Host.RunUntilAsync(
                async () => await IsCheckedAsync() && (Time.NextDue ?? DateTimeOffset.MaxValue) > end,
                LongestWait
            );
            return ThrowIfDead();
        });

    /// <summary>Runs until nothing is due any more, and holds both sides' books against each other; the process dies no more.</summary>
    public async Task SettleAsync()
    {
        await RunToEndAsync();
        Database.Faults = null;
        await Invariants.HoldAsync(this);
    }

    /// <summary>Lets time go by.</summary>
    public Task PassAsync(TimeSpan span)
    {
        var end = Time.GetUtcNow() + span;
        return SurviveAsync(async () =>
        {
            await using var alarm = Time.CreateTimer(_ => { }, null, span, Timeout.InfiniteTimeSpan);
            await Host.RunUntilAsync(async () => await IsCheckedAsync() && Time.GetUtcNow() >= end, Patience);
            return ThrowIfDead();
        });
    }

    /// <summary>The transcript.</summary>
    public async Task<IReadOnlyList<ConversationItem>> TranscriptAsync() =>
        (await SurviveAsync(() => Client.GetConversationAsync(ConversationId, default))).Items;

    /// <summary>The items of one kind.</summary>
    public async Task<IReadOnlyList<T>> ItemsAsync<T>()
        where T : ConversationItem => [.. (await TranscriptAsync()).OfType<T>()];

    /// <summary>The newest task of the conversation, or null.</summary>
    public async Task<TaskView?> FindTaskAsync()
    {
        var id = (await TranscriptAsync()).LastOrDefault(item => item.TaskId is not null)?.TaskId;
        return id is null ? null : await SurviveAsync(() => Client.GetTaskAsync(id, default));
    }

    /// <summary>The API as another demo person uses it; the caller disposes it.</summary>
    public AssistantClient As(string person) => new(Host.CreateClient(AssistantComposition.Assistant), person);

    /// <summary>The API without a client: statuses and bodies as they come. Without a person nobody is signed in.</summary>
    public async Task<RawClient> RawAsync(string? person = null)
    {
        var http = Host.CreateClient(AssistantComposition.Assistant);
        return new RawClient(
            http,
            person is null ? null : await DevelopmentTokens.IssueAsync(http, person, CancellationToken.None)
        );
    }

    /// <summary>The process dies and the next one starts on what was committed.</summary>
    public async Task RestartAsync()
    {
        var next = Database.Restart();
        await StopHostAsync();
        next.Faults = _deaths?.Invoke(++Restarts);
        Database = next;
        await StartHostAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        await Database.DisposeAsync();
    }

    /// <summary>Decides on the open proposal.</summary>
    public async Task<ProposalItem> DecideAsync(Decision decision)
    {
        await WaitForTaskAsync(JobStatus.Proposed);
        var proposal = await WaitForItemAsync<ProposalItem>();
        var request = new DecisionRequest(decision, proposal.Cart.Hash);
        await SendAsync(async key =>
        {
            await Client.DecideAsync(proposal.TaskId!, request, key, default);
            return true;
        });
        return proposal;
    }

    private async Task WaitAsync(Func<Task<bool>> isDone)
    {
        try
        {
            await SurviveAsync(async () =>
            {
                await Host.RunUntilAsync(async () => await IsCheckedAsync() && await isDone(), Patience);
                return ThrowIfDead();
            });
        }
        catch (TimeoutException exception)
        {
            var transcript = string.Join('\n', (await TranscriptAsync()).TakeLast(20));
            throw new TimeoutException($"{exception.Message}\n{transcript}", exception);
        }
    }

    /// <summary>Sends under one key until it is acknowledged, waiting where the server asks for patience.</summary>
    private Task<T> SendAsync<T>(Func<string, Task<T>> send)
    {
        var key = NextKey();
        return SurviveAsync(async () =>
        {
            while (true)
            {
                try
                {
                    var answer = await send(key);
                    await RestAsync();
                    return answer;
                }
                catch (AssistantProblemException problem) when (problem.RetryAfter is not null && !Database.IsCrashed)
                {
                    await PassAsync(problem.RetryAfter.Value);
                }
            }
        });
    }

    /// <summary>Does a step again, on the next process, where this one dies.</summary>
    private async Task<T> SurviveAsync<T>(Func<Task<T>> step)
    {
        while (true)
        {
            try
            {
                if (Database.IsCrashed)
                {
                    await RestartAsync();
                }

                return await step();
            }
            catch (Exception) when (Database.IsCrashed) { }
        }
    }

    /// <summary>Lets everything that can run come to rest; time stands still.</summary>
    private Task RestAsync() => Host.RunUntilAsync(() => true);

    private async Task<bool> IsCheckedAsync()
    {
        if (_atRest is not null)
        {
            await _atRest(this);
        }

        return true;
    }

    private bool ThrowIfDead() =>
        Database.IsCrashed ? throw new SimulatedCrashException("The process died on the way.") : true;

    private async Task StartHostAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_settings).Build();
        Host = AssistantComposition.Build(Database, Time, configuration, logging: _logging);
        Host.Broker.Faults = _queueFaults;
        _prepare?.Invoke(Host);
        await Host.StartAsync();
        Client = As(Person);
        await RestAsync();
    }

    private async Task StopHostAsync()
    {
        Client?.Dispose();
        await Host.DisposeAsync();
    }

    private string NextKey() => $"{Person}-{++_keys}";
}
