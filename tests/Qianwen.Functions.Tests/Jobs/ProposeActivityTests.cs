using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;
using Qianwen.Core.Telemetry;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>One cart is proposed of what was quoted, or the person is told why there is none.</summary>
public sealed class ProposeActivityTests : IAsyncLifetime
{
    private static readonly Offer Near = Samples.Offer("near");
    private static readonly Offer Cheap = Samples.Offer("cheap", 40_000);
    private Stores? _stores;

    private Stores Stores => _stores ?? throw new InvalidOperationException("The stores are not there yet.");

    public async Task InitializeAsync() => _stores = await Stores.CreateAsync();

    public async Task DisposeAsync() => await Stores.DisposeAsync();

    [Fact]
    public async Task RunAsync_Offers_ProposesTheBestWithTheRankingOfAll()
    {
        var result = await RunAsync(Samples.Task(), Quotes(Near, Cheap));

        Assert.Equal("cheap", Assert.Single(result.Cart!.Orders).Offer.StoreId);
        var proposal = Assert.IsType<ProposalItem>(Assert.Single(await Stores.ItemsAsync()));
        Assert.Equal(["cheap", "near"], proposal.Ranking.Select(one => one.Offer.StoreId));
        var task = await Stores.TaskAsync();
        Assert.Equal((JobStatus.Proposed, result.Cart.Hash), (task.Status, task.Cart!.Hash));
        Assert.Equal(proposal.Text, task.Summary);
    }

    [Fact]
    public async Task RunAsync_TwoLegs_AreOneCartWithAddressAndNoteOfEach()
    {
        var second = Samples.Leg("leg-2").With(ArgumentNames.Note, "少冰");

        var result = await RunAsync(
            Samples.Task(Samples.Leg(), second),
            Quotes(Near),
            Quotes(Cheap) with
            {
                LegId = "leg-2",
            }
        );

        Assert.Equal(Money.Fen(104_000), result.Cart!.Total);
        Assert.Equal([null, "少冰"], result.Cart.Orders.Select(order => order.Note));
        Assert.All(result.Cart.Orders, order => Assert.Equal(Samples.Office, order.DeliverTo));
    }

    [Fact]
    public async Task RunAsync_Repeated_ProposesOnce()
    {
        var first = await RunAsync(Samples.Task(), Quotes(Near));
        var second = await RunAsync(Samples.Task(), Quotes(Near));

        Assert.Equal(first.Cart!.Hash, second.Cart!.Hash);
        Assert.Single(await Stores.ItemsAsync());
    }

    [Fact]
    public async Task RunAsync_StoreThatFailedBefore_IsNotProposedAgain()
    {
        var result = await RunAsync(Samples.Task() with { Excluded = ["cheap"] }, Quotes(Near, Cheap));

        Assert.Equal("near", Assert.Single(result.Cart!.Orders).Offer.StoreId);
    }

    [Fact]
    public async Task RunAsync_OnlyTheStoreThatFailedBefore_SaysWhyAndThatThereIsNoOther()
    {
        var task = Samples.Task() with { Excluded = ["cheap"], Notice = new LocalizedText("卖完了", "it sold out") };

        await AssertFailedAsync("no_other_store", task, Quotes(Cheap));
    }

    [Fact]
    public async Task RunAsync_CheapestHasExpired_IsNotProposed()
    {
        var result = await RunAsync(Samples.Task(), Quotes(Near, Cheap with { ExpiresAt = Samples.Start }));

        Assert.Equal("near", Assert.Single(result.Cart!.Orders).Offer.StoreId);
        var proposal = Assert.IsType<ProposalItem>(Assert.Single(await Stores.ItemsAsync()));
        Assert.Single(proposal.Ranking);
    }

    [Fact]
    public async Task RunAsync_EveryOfferExpiresTooSoonToDecide_SaysSo() =>
        await AssertFailedAsync(
            RefusalCodes.OfferExpired,
            Samples.Task(),
            Quotes(Near with { ExpiresAt = Samples.Start.AddSeconds(3) })
        );

    [Fact]
    public async Task RunAsync_OneLegCannotBeServed_ProposesNothing() =>
        await AssertFailedAsync(
            RefusalCodes.SoldOut,
            Samples.Task(Samples.Leg(), Samples.Leg("leg-2")),
            Quotes(Near),
            new LegQuotes("leg-2", [], [SoldOut])
        );

    [Fact]
    public async Task RunAsync_OverBudget_SaysSo()
    {
        var leg = Samples.Leg().With(ArgumentNames.Budget, new BudgetLimit(Money.Fen(100), "1 yuan"));

        await AssertFailedAsync(OfferLimits.OverBudget, Samples.Task(leg), Quotes(Near));
    }

    [Fact]
    public async Task RunAsync_NothingHere_ShowsWhatOtherShopsHave()
    {
        var elsewhere = new StoreAlternative("latte", new LocalizedText("拿铁", "Latte"), Money.Fen(1_800));

        var failure = await AssertFailedAsync(
            RefusalCodes.SoldOut,
            Samples.Task(),
            new LegQuotes("leg-1", [], [SoldOut], [elsewhere])
        );

        Assert.Equal([elsewhere], failure.Alternatives);
    }

    [Fact]
    public async Task RunAsync_OverThePaymentLimit_ProposesNothing()
    {
        await LimitAsync(Money.Fen(39_999));

        await AssertFailedAsync("over_limit", Samples.Task(), Quotes(Cheap));
    }

    [Fact]
    public async Task RunAsync_JustWithinThePaymentLimit_Proposes()
    {
        await LimitAsync(Money.Fen(40_000));

        Assert.NotNull((await RunAsync(Samples.Task(), Quotes(Cheap))).Cart);
    }

    [Fact]
    public async Task RunAsync_MandateInAnotherCurrency_CoversNothing()
    {
        await LimitAsync(new Money(1_000_000, "USD"));

        await AssertFailedAsync(OfferLimits.OtherCurrency, Samples.Task(), Quotes(Cheap));
    }

    private static StoreRefusal SoldOut { get; } =
        new("near", new("店", "store"), RefusalCodes.SoldOut, new("卖完了", "sold out"), []);

    private static LegQuotes Quotes(params Offer[] offers) => new("leg-1", offers, []);

    private async Task LimitAsync(Money single)
    {
        var mandate = await Stores.Mandates.GetAsync(Samples.Person, CancellationToken.None);
        await Stores.Mandates.SaveAsync(
            mandate with
            {
                SingleLimit = single,
                TotalLimit = new Money(10_000_000, single.Currency),
            },
            CancellationToken.None
        );
    }

    private async Task<FailureItem> AssertFailedAsync(string code, TaskInput task, params LegQuotes[] quotes)
    {
        var result = await RunAsync(task, quotes);

        Assert.Null(result.Cart);
        var failure = Assert.IsType<FailureItem>(Assert.Single(await Stores.ItemsAsync()));
        Assert.Equal(code, failure.Code);
        var view = await Stores.TaskAsync();
        Assert.Equal((JobStatus.Failed, failure.Text), (view.Status, view.Summary));
        Assert.Null(view.Cart);
        return failure;
    }

    private Task<ProposalResult> RunAsync(TaskInput task, params LegQuotes[] quotes) =>
        new ProposeActivity(
            Stores.Conversations,
            Stores.Tasks,
            Stores.Profiles,
            Stores.Mandates,
            new TaskMetrics(Meters.Create())
        ).RunAsync(new ProposalRequest(task, quotes, Samples.Start), CancellationToken.None);
}
