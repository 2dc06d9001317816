using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Benchmarks.Orders;

/// <summary>Both function apps in virtual time, and one person who orders in many conversations at once over HTTP.</summary>
internal sealed class OrderBatch : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);
    private static readonly string[] Sentences =
    [
        "点两杯霸王茶姬的伯牙绝弦",
        "Order me two cups of Bawang Tea Ji's Boya Juexian",
    ];

    private readonly LocalFunctionsHost _host;
    private readonly AssistantClient _client;
    private int _keys;

    private OrderBatch(LocalFunctionsHost host)
    {
        _host = host;
        _client = new AssistantClient(host.CreateClient(AssistantComposition.Assistant), "lin");
    }

    /// <summary>Starts the host and brings one order to its receipt, so that what follows is warm.</summary>
    public static async Task<OrderBatch> StartAsync(LocalDatabase database)
    {
        var settings = HostConfiguration.Create(AssistantSettings.InMemory);
        var host = AssistantComposition.Build(database, new VirtualTimeProvider(Noon), settings);
        await host.StartAsync();
        var batch = new OrderBatch(host);
        await batch.OrderAsync(1);
        return batch;
    }

    /// <summary>Brings so many orders from the sentence to the receipt, all at once.</summary>
    /// <exception cref="TimeoutException">Not every order got its receipt.</exception>
    public async Task OrderAsync(int count)
    {
        var conversations = await Task.WhenAll(Enumerable.Range(0, count).Select(SayAsync));
        var proposals = await WaitForEachAsync(conversations, FindProposalAsync);
        await Task.WhenAll(proposals.Select(AcceptAsync));
        await WaitForEachAsync(conversations, FindReceiptAsync);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<string> SayAsync(int number)
    {
        var conversation = await _client.CreateConversationAsync(NextKey(), default);
        var message = new PostMessageRequest(Sentences[number % Sentences.Length], null);
        await _client.PostMessageAsync(conversation.Id, message, NextKey(), default);
        return conversation.Id;
    }

    private Task AcceptAsync(ProposalItem proposal) =>
        _client.DecideAsync(
            proposal.TaskId!,
            new DecisionRequest(Decision.Accept, proposal.Cart.Hash),
            NextKey(),
            default
        );

    private async Task<ProposalItem?> FindProposalAsync(string conversation)
    {
        var proposal = (await _client.GetConversationAsync(conversation, default))
            .Items.OfType<ProposalItem>()
            .LastOrDefault();
        return
            proposal is not null && (await _client.GetTaskAsync(proposal.TaskId!, default)).Status == JobStatus.Proposed
            ? proposal
            : null;
    }

    private async Task<ReceiptItem?> FindReceiptAsync(string conversation) =>
        (await _client.GetConversationAsync(conversation, default)).Items.OfType<ReceiptItem>().LastOrDefault();

    /// <summary>Lets time go on until each has one; asks for the first that is still open only, as asking costs too.</summary>
    private async Task<List<T>> WaitForEachAsync<T>(IEnumerable<string> conversations, Func<string, Task<T?>> find)
        where T : class
    {
        var found = new List<T>();
        var open = new Queue<string>(conversations);
        await _host.RunUntilAsync(
            async () =>
            {
                while (open.TryPeek(out var conversation) && await find(conversation) is { } item)
                {
                    found.Add(item);
                    open.Dequeue();
                }

                return open.Count == 0;
            },
            LongestWait
        );
        return found;
    }

    private string NextKey() => $"key-{Interlocked.Increment(ref _keys)}";
}
