using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>One job with two stores that can serve it; the first that is not excluded is proposed.</summary>
public abstract class TaskTestBase : IAsyncLifetime
{
    private protected const string Near = "near";
    private protected const string Far = "far";

    private int _yeses;

    private protected TaskTestBase()
    {
        Outside = new Outside(Host);
        Host.Functions.Activity<LegSearch>(nameof(SearchStoresActivity), Search);
        Host.Functions.Activity<StoreAsk>(nameof(QuoteActivity), Quote);
        Host.Functions.Activity<ProposalRequest>(nameof(ProposeActivity), Propose);
    }

    private protected OrchestrationHost Host { get; } = new();

    private protected Outside Outside { get; }

    /// <summary>The proposals that were asked for, in order.</summary>
    private protected List<ProposalRequest> Proposals { get; } = [];

    /// <summary>The cart that is open.</summary>
    private protected Cart? Open { get; private set; }

    /// <summary>Called as stores are searched, once a round and leg.</summary>
    private protected Func<LegSearch, Task> OnSearch { get; set; } = _ => Task.CompletedTask;

    private protected Func<StoreAsk, QuoteResponse> OnQuote { get; set; } = null!;

    private protected IEnumerable<JobFact> Told => Outside.Told.Select(report => report.Fact);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Runs until a proposal is open.</summary>
    private protected async Task ProposeAsync(params Leg[] legs)
    {
        await Host.StartAsync(nameof(TaskOrchestrator), Samples.TaskId, Samples.Task(legs));
        await Host.SettleAsync();
    }

    private protected Task<JobStatus> EndAsync() => Host.FinishAsync<JobStatus>(Samples.TaskId);

    private protected async Task SignalAsync(TaskSignal signal)
    {
        await Host.RaiseAsync(Samples.TaskId, EventNames.TaskSignal, signal);
        await Host.SettleAsync();
    }

    /// <summary>Says yes, each time in a message of its own.</summary>
    private protected Task AcceptAsync(string? hash = null) =>
        SignalAsync(new TaskSignal($"m-yes-{++_yeses}", TaskSignalKind.Decide, Decision.Accept, hash ?? Open!.Hash));

    private protected static TaskSignal Change(string id = "m-change", string leg = "leg-1") =>
        new(id, TaskSignalKind.Change, Legs: [Samples.Leg(leg).With(ArgumentNames.Note, "少冰")]);

    private protected static string OrderKey(int round = 1, string leg = "leg-1") => $"{Samples.TaskId}:{round}:{leg}";

    /// <summary>The only trip of an order is at the door.</summary>
    private protected async Task ArriveAsync(string orderKey)
    {
        var update = new DeliveryUpdate(
            $"{orderKey}:arrived",
            $"{orderKey}:track",
            $"{orderKey}:dispatch",
            orderKey,
            1,
            1,
            1,
            40,
            DeliveryStatus.Delivered,
            "小王",
            null,
            0,
            null,
            Host.Now
        );
        await Host.RaiseAsync(update.InstanceId, EventNames.OrderNews, new OrderNews(Delivery: update));
        await Host.SettleAsync();
    }

    private async Task<object?> Search(LegSearch search)
    {
        await OnSearch(search);
        return new List<LegCandidates> { new("flash-delivery", "food", [Store(Near), Store(Far)], []) };
    }

    private static StoreCandidate Store(string id) => new(id, "chagee", new(id, id), 900, 4.8);

    private QuoteResponse Quote(StoreAsk ask) =>
        OnQuote?.Invoke(ask)
        ?? new QuoteResponse([Samples.Offer(ask.Store.StoreId) with { ExpiresAt = Host.Now.AddMinutes(10) }], null);

    private ProposalResult Propose(ProposalRequest request)
    {
        Proposals.Add(request);
        var excluded = request.Task.Excluded ?? [];
        var orders = request
            .Quotes.Select(quotes =>
                (quotes.LegId, Offer: quotes.Offers.FirstOrDefault(offer => !excluded.Contains(offer.StoreId)))
            )
            .ToList();
        Open = orders.TrueForAll(order => order.Offer is not null)
            ? CartBuilder.Build(
                request.Task.TaskId,
                request.Task.Round,
                [.. orders.Select(order => new CartOrder(order.LegId, order.Offer!, Samples.Office))]
            )
            : null;
        return new ProposalResult(Open);
    }
}
