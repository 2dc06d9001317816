using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class WalletTests
{
    private static Leg Ask(string op) => Wanted.Leg(CapabilityFamilies.Payment, op);

    private static Leg Send(string payee, long yuan) => Ask(Operations.Transfer).Named("payee", payee).Amount(yuan);

    [Theory]
    [InlineData("李雷")]
    [InlineData("li lei")]
    [InlineData("雷子")]
    public async Task Transfer_ToAContact_MovesExactlyTheAmount(string payee)
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("wallet", Send(payee, 200));

        Assert.Equal(Money.Fen(20_000), offer.Total);
        Assert.Equal("wallet/transfer/li-lei", Assert.Single(offer.Lines).ItemId);
    }

    [Fact]
    public async Task Transfer_ToSomebodyWhoIsNoContact_IsRefused()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("wallet", Send("诈骗集团", 200));

        Assert.Equal(RefusalCodes.UnknownPayee, refusal.Code);
        Assert.Contains("诈骗集团", refusal.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_001, Money.Yuan, RefusalCodes.OverLimit)]
    [InlineData(0, Money.Yuan, RefusalCodes.NotSaid)]
    [InlineData(100, "USD", RefusalCodes.NothingFits)]
    public async Task Transfer_OfAnAmountThatCannotBeMoved_IsRefused(long amount, string currency, string code)
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Transfer).Named("payee", "李雷").Amount(amount, currency);

        Assert.Equal(code, (await world.RefusalAsync("wallet", leg)).Code);
    }

    [Fact]
    public async Task Transfer_BeyondTheDaysLimit_IsRefusedUntilTomorrow()
    {
        await using var world = await OutsideWorld.StartAsync();
        for (var at = 0; at < 4; at++)
        {
            var offer = await world.OfferAsync("wallet", Send("李雷", 5_000), key: $"quote-{at}");
            await world.SendAsync(ServiceCalls.Place(offer, $"order-{at}"));
            await world.RunAsync();
        }

        var today = await world.QuoteAsync("wallet", Send("李雷", 1), "wallet/transfer");
        world.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await world.QuoteAsync("wallet", Send("李雷", 1), "wallet/transfer", key: "tomorrow");

        Assert.Equal(4, (await world.MerchantRepliesAsync()).Count(reply => reply.Outcome == MerchantOutcome.Accepted));
        Assert.Equal(RefusalCodes.SoldOut, today.Refusal!.Code);
        Assert.Single(tomorrow.Offers);
    }

    [Fact]
    public async Task Bill_OfThisMonth_IsPaidOnce()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Pay).Choice("bill", "electricity");
        var first = await world.OfferAsync("wallet", leg, key: "first");
        var second = await world.OfferAsync("wallet", leg, key: "second");

        await world.SendAsync(ServiceCalls.Place(first, "order-1"));
        await world.SendAsync(ServiceCalls.Place(second, "order-2"));
        await world.RunAsync();

        var outcomes = (await world.MerchantRepliesAsync()).Select(reply => reply.Outcome).Order();
        Assert.Equal([MerchantOutcome.Accepted, MerchantOutcome.Rejected], outcomes);
    }

    [Theory]
    [InlineData("heating", RefusalCodes.NothingFits)]
    [InlineData("tuition", RefusalCodes.UnknownPayee)]
    public async Task Bill_ThatIsNotDue_IsRefused(string bill, string code)
    {
        await using var world = await OutsideWorld.StartAsync();

        Assert.Equal(code, (await world.RefusalAsync("wallet", Ask(Operations.Pay).Choice("bill", bill))).Code);
    }

    [Fact]
    public async Task Request_OfMoney_CostsNothing()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Request).Named("payer", "Han Meimei").Amount(50);

        var offer = await world.OfferAsync("wallet", leg);

        Assert.True(offer.Total.IsZero);
        Assert.Contains("50.00", offer.Lines[0].Name.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Balance_OfAnAccount_IsItsOwn()
    {
        await using var world = await OutsideWorld.StartAsync();

        var all = await world.OfferAsync("wallet", Ask(Operations.Balance));
        var one = await world.OfferAsync("wallet", Ask(Operations.Balance).Choice("account", "savings"));

        Assert.Equal(4, all.Details!.Count);
        Assert.StartsWith("Savings", Assert.Single(one.Details!).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transactions_OfASpan_AreOfItAlone()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Ask(Operations.Search).On("date", "2026-02-01", "2026-02-28");

        var offer = await world.OfferAsync("wallet", leg);

        Assert.StartsWith("2026-02-01 to 2026-02-28", offer.Details![0].En, StringComparison.Ordinal);
        Assert.All(offer.Details.Skip(1), detail => Assert.StartsWith("2026-02-", detail.En, StringComparison.Ordinal));
        Assert.True(offer.Details.Count > 1);
    }
}
