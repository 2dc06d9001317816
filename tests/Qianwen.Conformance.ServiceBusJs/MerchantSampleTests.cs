using System.Diagnostics;
using Qianwen.Cli.Client;
using Qianwen.Cli.Composition;
using Qianwen.Conformance.ServiceBusJs.Running;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging.Amqp;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;
using Qianwen.Simulations;

namespace Qianwen.Conformance.ServiceBusJs;

/// <summary>The merchant of the samples, a process of its own, takes real orders from the running system.</summary>
public sealed class MerchantSampleTests : IAsyncLifetime
{
    private static readonly TimeSpan LongestOrder = TimeSpan.FromHours(3);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private LocalFunctionsHost _host = null!;
    private AssistantClient _client = null!;
    private AmqpEndpoint _endpoint = null!;

    public async Task InitializeAsync()
    {
        var noon = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));
        _host = AssistantComposition.Build(
            _database,
            new VirtualTimeProvider(noon),
            HostConfiguration.Create(AssistantSettings.InMemory),
            without: [SimulatedParties.Merchant]
        );
        await _host.StartAsync();
        _client = ClientOf("lin");
        _endpoint = AmqpEndpoint.Start(_host.Broker);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _endpoint.DisposeAsync();
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [NodeFact]
    public async Task Merchant_InJavaScript_TakesAnOrderThatReachesTheDoor()
    {
        using var merchant = await OpenShopAsync();

        var proposal = await OrderAsync("点40杯霸王茶姬的伯牙绝弦");
        var task = await UntilAsync(
            () => _client.GetTaskAsync(proposal.TaskId!, default),
            task => task.Status is JobStatus.Completed or JobStatus.Failed
        );

        merchant.Kill();
        Assert.Equal(JobStatus.Completed, task.Status);
        var order = Assert.Single(task.Orders);
        Assert.Equal(PaymentState.Captured, order.Payment);
        Assert.Equal(proposal.Cart.Total, order.Captured);
        var items = (await _client.GetConversationAsync(proposal.ConversationId, default)).Items;
        Assert.Contains(items.OfType<TrackingItem>(), item => item.PickupCode == "0042");
        Assert.Equal(0, _host.Broker.Count(QueueNames.MerchantCommands).DeadLetters);
        Assert.Equal(0, _host.Broker.Count(QueueNames.MerchantReplies).DeadLetters);
    }

    private AssistantClient ClientOf(string person) => new(_host.CreateClient(AssistantComposition.Assistant), person);

    private async Task<Process> OpenShopAsync()
    {
        var script = Path.Combine(AppContext.BaseDirectory, "samples", "merchant.mjs");
        var merchant = Node.Start(script, [_endpoint.ConnectionString]);
        var firstLine = await merchant.StandardOutput.ReadLineAsync().WaitAsync(LongestAnswer);
        Assert.True(firstLine == "Open for orders.", firstLine ?? await merchant.StandardError.ReadToEndAsync());
        return merchant;
    }

    private async Task<(string ConversationId, string? TaskId, Contracts.Offers.Cart Cart)> OrderAsync(string sentence)
    {
        var conversation = (await _client.CreateConversationAsync("begin", default)).Id;
        await _client.PostMessageAsync(conversation, new PostMessageRequest(sentence, null), "say", default);
        var proposal = await UntilAsync(
            async () =>
                (await _client.GetConversationAsync(conversation, default))
                    .Items.OfType<ProposalItem>()
                    .LastOrDefault(),
            proposal => proposal is not null
        );
        await UntilAsync(
            () => _client.GetTaskAsync(proposal!.TaskId!, default),
            task => task.Status == JobStatus.Proposed
        );
        var decision = new DecisionRequest(Decision.Accept, proposal!.Cart.Hash);
        await _client.DecideAsync(proposal.TaskId!, decision, "decide", default);
        return (conversation, proposal.TaskId, proposal.Cart);
    }

    /// <summary>Runs until it is so. Time stands still while the merchant works.</summary>
    private async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> isSo)
    {
        var value = default(T)!;
        await _host.RunUntilAsync(
            async () =>
            {
                await MerchantIsDoneAsync();
                value = await read();
                return isSo(value);
            },
            LongestOrder
        );
        return value;
    }

    private async Task MerchantIsDoneAsync()
    {
        using var limit = new CancellationTokenSource(LongestAnswer);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (_host.Broker.Count(QueueNames.MerchantCommands) is { Active: > 0 } or { Locked: > 0 })
        {
            await look.WaitForNextTickAsync(limit.Token);
        }
    }
}
