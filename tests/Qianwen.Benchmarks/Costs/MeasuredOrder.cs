using System.Diagnostics;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Costs;

/// <summary>One order in virtual time, from the sentence to the receipt, after one to warm the caches of the registry.</summary>
internal sealed class MeasuredOrder : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(10);
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly LocalFunctionsHost _host;
    private AssistantClient? _client;
    private int _keys;

    private MeasuredOrder(string? modelEndpoint)
    {
        var settings = HostConfiguration.Create(AssistantSettings.InMemory);
        if (modelEndpoint is not null)
        {
            settings["Planner:Model:Service"] = "OpenAI";
            settings["Planner:Model:Endpoint"] = modelEndpoint;
            settings["Planner:Model:Deployment"] = "planner";
            settings["Planner:Model:ApiKey"] = "none";
            settings["Planner:Model:Routing"] = "Always";
            settings["Planner:Model:Retries"] = "0";
        }

        _host = AssistantComposition.Build(_database, new VirtualTimeProvider(Noon), settings);
    }

    private AssistantClient Client => _client ??= new(_host.CreateClient(AssistantComposition.Assistant), "lin");

    /// <summary>Counts what an order of this sentence takes.</summary>
    public static async Task<Bill> CountAsync(string sentence)
    {
        await using var order = new MeasuredOrder(null);
        await order._host.StartAsync();
        using (var warm = new SpanBook())
        {
            await order.RunAsync(sentence, warm);
        }

        var before = await order.InstancesAsync();
        using var spans = new SpanBook();
        var requests = await order.RunAsync(sentence, spans);
        return await order.BillAsync(requests, spans, before);
    }

    /// <summary>The tokens that a model is asked with to understand this sentence.</summary>
    public static async Task<int> TokensAsync(string sentence)
    {
        await using var ear = await ModelEar.StartAsync();
        await using var order = new MeasuredOrder(ear.Endpoint);
        await order._host.StartAsync();
        using var spans = new SpanBook();
        await order.RunAsync(sentence, spans);
        return ModelEar.Tokens(ear.Heard[0]);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <returns>How many requests the person's client sent.</returns>
    private async Task<int> RunAsync(string sentence, SpanBook spans)
    {
        var before = _keys;
        var conversation = await spans.CountAsync(() => Client.CreateConversationAsync(NextKey(), default));
        var message = new PostMessageRequest(sentence, null);
        await spans.CountAsync(async () =>
        {
            await Client.PostMessageAsync(conversation.Id, message, NextKey(), default);
            return true;
        });
        var proposal = await WaitAsync<ProposalItem>(conversation.Id);
        var yes = new DecisionRequest(Decision.Accept, proposal.Cart.Hash);
        await spans.CountAsync(async () =>
        {
            await Client.DecideAsync(proposal.TaskId!, yes, NextKey(), default);
            return true;
        });
        await WaitAsync<ReceiptItem>(conversation.Id);
        await _host.RunUntilAsync(async () =>
            (await Client.GetTaskAsync(proposal.TaskId!, default)).Status >= JobStatus.Completed
        );
        return _keys - before;
    }

    private async Task<T> WaitAsync<T>(string conversation)
        where T : ConversationItem
    {
        T? found = null;
        await _host.RunUntilAsync(
            async () =>
                (found = (await Client.GetConversationAsync(conversation, default)).Items.OfType<T>().LastOrDefault())
                    is not null,
            LongestWait
        );
        return found!;
    }

    private async Task<HashSet<string>> InstancesAsync()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var instance in _host.Durable(AssistantComposition.Assistant).GetAllInstancesAsync())
        {
            ids.Add(instance.InstanceId);
        }

        return ids;
    }

    private async Task<Bill> BillAsync(int requests, SpanBook book, HashSet<string> before)
    {
        var history = new List<HistoryEntry>();
        var instances = (await InstancesAsync()).Except(before).ToList();
        foreach (var instance in instances)
        {
            history.AddRange(await _host.HistoryAsync(AssistantComposition.Assistant, instance));
        }

        var kinds = history.CountBy(entry => entry.Kind).ToDictionary();
        var spans = book.Assistant;
        var tables = spans.Where(span => span.Source.Name == "Azure.Core.Http").ToList();
        return new Bill
        {
            Requests = requests,
            Turns = kinds.GetValueOrDefault("TurnStarted"),
            Activities = kinds.GetValueOrDefault("ActivityScheduled"),
            Deliveries = spans.Count(span => span.OperationName.StartsWith("process ", StringComparison.Ordinal)),
            Actions = DispatchedKinds.Sum(kinds.GetValueOrDefault) + kinds.GetValueOrDefault("ActivityScheduled"),
            HistoryEvents = history.Count,
            Orchestrations = instances.Count,
            Sent = spans.Count(span => span.OperationName.StartsWith("send ", StringComparison.Ordinal)),
            Messages = book.Crossed,
            TableReads = tables.Count(IsRead),
            TableWrites = tables.Count(span => !IsRead(span)),
            ProviderCalls = spans.Count(span =>
                span is { Kind: ActivityKind.Client, Source.Name: "Qianwen.LocalHost" }
            ),
            Spans = spans.Count - tables.Count,
        };
    }

    /// <summary>What the scheduler dispatches to an orchestrator; each activity that it dispatches comes on top.</summary>
    private static IReadOnlyList<string> DispatchedKinds { get; } =
    [
        "ExecutionStarted",
        "ActivityCompleted",
        "ActivityFailed",
        "ChildCompleted",
        "ChildFailed",
        "TimerFired",
        "EventRaised",
    ];

    private static bool IsRead(Activity request) => request.GetTagItem("http.request.method") is "GET";

    private string NextKey() => $"key-{++_keys}";
}
