using Qianwen.Contracts.Payments;
using Qianwen.Contracts.People;
using Qianwen.Core.Mandates;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableMandateStoreTests : StoreTestBase
{
    private const string Lin = "lin";
    private static readonly Money Thousand = Money.Fen(100_000);

    [Fact]
    public async Task GetAsync_NothingSaved_IsTheDefaultMandate()
    {
        var mandate = await Mandates.GetAsync(Lin, None);

        Assert.Equal((Money.Fen(500_000), Money.Fen(2_000_000)), (mandate.SingleLimit, mandate.TotalLimit));
        Assert.False(mandate.Suspended);
    }

    [Fact]
    public async Task SaveAsync_AfterAReservation_KeepsWhatIsReserved()
    {
        await ReserveAsync("k-1", Thousand);

        await Mandates.SaveAsync(new Mandate(Lin, Thousand, Money.Fen(150_000), []), None);

        var decision = await ReserveAsync("k-2", Thousand);
        Assert.Equal((false, "over_total_limit"), (decision.Granted, decision.Code));
        Assert.Equal(Money.Fen(50_000), decision.Available);
    }

    [Fact]
    public async Task ReserveAsync_WithinLimits_IsGrantedWithWhatIsLeft()
    {
        var decision = await ReserveAsync("k-1", Thousand);

        Assert.Equal(new BudgetDecision(true, null, null, Money.Fen(1_900_000)), decision);
    }

    [Fact]
    public async Task ReserveAsync_ExactlyTheSingleLimit_IsGranted() =>
        Assert.True((await ReserveAsync("k-1", Money.Fen(500_000))).Granted);

    [Fact]
    public async Task ReserveAsync_OneFenOverTheSingleLimit_NamesTheLimit()
    {
        var decision = await ReserveAsync("k-1", Money.Fen(500_001));

        Assert.Equal((false, "over_single_limit"), (decision.Granted, decision.Code));
        Assert.Equal(Money.Fen(500_000), decision.Limit);
    }

    [Fact]
    public async Task ReserveAsync_SameKeyAgain_CountsOnce()
    {
        await SetTotalAsync(Thousand);
        await ReserveAsync("k-1", Thousand);

        Assert.True((await ReserveAsync("k-1", Thousand)).Granted);
        Assert.False((await ReserveAsync("k-2", Money.Fen(1))).Granted);
    }

    [Fact]
    public async Task ReserveAsync_SameKeyOtherAmount_Throws()
    {
        await ReserveAsync("k-1", Thousand);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ReserveAsync("k-1", Money.Fen(1)));
    }

    [Fact]
    public async Task ReserveAsync_AfterRelease_IsNotGrantedAgain()
    {
        await ReserveAsync("k-1", Thousand);
        await Mandates.ReleaseAsync(Lin, "k-1", None);

        var decision = await ReserveAsync("k-1", Thousand);

        Assert.Equal((false, "released"), (decision.Granted, decision.Code));
    }

    [Fact]
    public async Task ReserveAsync_ManyAtOnce_NeverExceedTheTotal()
    {
        var decisions = await Task.WhenAll(Enumerable.Range(1, 30).Select(i => ReserveAsync($"k-{i}", Thousand)));

        Assert.Equal(20, decisions.Count(decision => decision.Granted));
        Assert.All(decisions.Where(d => !d.Granted), d => Assert.Equal("over_total_limit", d.Code));
    }

    [Fact]
    public async Task ReserveAsync_SameKeyAtOnce_ReservesOnce()
    {
        await SetTotalAsync(Thousand);

        var decisions = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => ReserveAsync("k-1", Thousand)));

        Assert.All(decisions, decision => Assert.True(decision.Granted));
    }

    [Fact]
    public async Task ReserveAsync_SuspendedOrForbiddenOrForeign_SaysWhy()
    {
        await Mandates.SaveAsync(new Mandate(Lin, Thousand, Thousand, ["chagee"]), None);
        Assert.Equal("merchant_forbidden", (await ReserveAsync("k-1", Money.Fen(1))).Code);
        Assert.Equal(
            "currency_not_covered",
            (await Mandates.ReserveAsync(Lin, "k-2", "manner", new Money(1, "USD"), None)).Code
        );

        await Mandates.SaveAsync(new Mandate(Lin, Thousand, Thousand, [], Suspended: true), None);
        Assert.Equal("suspended", (await ReserveAsync("k-3", Money.Fen(1))).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task ReserveAsync_NothingOrLess_Throws(long fen) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReserveAsync("k-1", Money.Fen(fen)));

    [Fact]
    public async Task ReleaseAsync_ReservedOrCommitted_GivesTheAmountBackOnce()
    {
        await SetTotalAsync(Thousand);
        await ReserveAsync("k-1", Thousand);
        await Mandates.CommitAsync(Lin, "k-1", None);
        await Mandates.CommitAsync(Lin, "k-1", None);
        Assert.False((await ReserveAsync("k-2", Thousand)).Granted);

        await Mandates.ReleaseAsync(Lin, "k-1", None);
        await Mandates.ReleaseAsync(Lin, "k-1", None);

        Assert.True((await ReserveAsync("k-3", Thousand)).Granted);
        Assert.False((await ReserveAsync("k-4", Money.Fen(1))).Granted);
    }

    [Fact]
    public async Task ReleaseAsync_UnknownKey_ChangesNothing()
    {
        await Mandates.ReleaseAsync(Lin, "k-none", None);

        Assert.Equal(Money.Fen(1_900_000), (await ReserveAsync("k-1", Thousand)).Available);
    }

    [Fact]
    public async Task CommitAsync_UnknownOrReleasedKey_Throws()
    {
        await ReserveAsync("k-1", Thousand);
        await Mandates.ReleaseAsync(Lin, "k-1", None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Mandates.CommitAsync(Lin, "k-1", None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Mandates.CommitAsync(Lin, "k-none", None));
    }

    [Fact]
    public async Task ReserveAsync_NextMonthInThePersonsZone_StartsAfresh()
    {
        await SetTotalAsync(Thousand);
        Time.SetUtcNow(new DateTimeOffset(2026, 3, 31, 15, 59, 0, TimeSpan.Zero));
        await ReserveAsync("k-1", Thousand);
        await Mandates.CommitAsync(Lin, "k-1", None);
        Assert.False((await ReserveAsync("k-2", Thousand)).Granted);

        Time.SetUtcNow(new DateTimeOffset(2026, 3, 31, 16, 0, 0, TimeSpan.Zero));

        Assert.True((await ReserveAsync("k-3", Thousand)).Granted);
    }

    [Fact]
    public async Task ReserveAsync_PersonInNewYork_MonthEndsThere()
    {
        await Profiles.SaveAsync(new PersonProfile(Lin, "Lin", "en", "America/New_York", []), None);
        await SetTotalAsync(Thousand);
        Time.SetUtcNow(new DateTimeOffset(2026, 4, 1, 3, 0, 0, TimeSpan.Zero));
        await ReserveAsync("k-1", Thousand);
        await Mandates.CommitAsync(Lin, "k-1", None);

        Time.SetUtcNow(new DateTimeOffset(2026, 4, 1, 4, 0, 0, TimeSpan.Zero));

        Assert.True((await ReserveAsync("k-2", Thousand)).Granted);
    }

    [Fact]
    public async Task ReserveAsync_StillReservedFromLastMonth_CountsUntilItIsSettled()
    {
        await SetTotalAsync(Thousand);
        await ReserveAsync("k-1", Thousand);
        Time.Advance(TimeSpan.FromDays(31));

        Assert.False((await ReserveAsync("k-2", Thousand)).Granted);
        await Mandates.CommitAsync(Lin, "k-1", None);
        Assert.False((await ReserveAsync("k-3", Thousand)).Granted);
    }

    [Fact]
    public async Task ReleaseAsync_CommittedLastMonth_DoesNotAddToThisMonth()
    {
        await SetTotalAsync(Thousand);
        await ReserveAsync("k-1", Thousand);
        await Mandates.CommitAsync(Lin, "k-1", None);
        Time.Advance(TimeSpan.FromDays(31));
        await ReserveAsync("k-2", Thousand);

        await Mandates.ReleaseAsync(Lin, "k-1", None);

        Assert.False((await ReserveAsync("k-3", Money.Fen(1))).Granted);
    }

    [Fact]
    public async Task ReserveAsync_AnotherPerson_HasTheirOwnBudget()
    {
        await SetTotalAsync(Thousand);
        await ReserveAsync("k-1", Thousand);

        Assert.True((await Mandates.ReserveAsync("wang", "k-1", "chagee", Thousand, None)).Granted);
    }

    private Task<BudgetDecision> ReserveAsync(string key, Money amount) =>
        Mandates.ReserveAsync(Lin, key, "chagee", amount, None);

    private Task SetTotalAsync(Money total) => Mandates.SaveAsync(new Mandate(Lin, Thousand, total, []), None);
}
