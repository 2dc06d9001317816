using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

/// <summary>Journeys, stays, tables, cars, parcels and transfers, through the same orchestrations as a cup of tea.</summary>
public sealed class OtherTradesTests
{
    public static TheoryData<string, string> Sentences =>
        new()
        {
            { "订周五外滩附近的酒店，住两晚", "stays" },
            { "Book a flight from Hangzhou to Beijing on Friday", "air" },
            { "订一张周五杭州东站到上海虹桥站的高铁票", "rail" },
            { "Book a table for four tomorrow at 7pm at a Sichuan restaurant in Hangzhou", "tables" },
            { "叫一辆车从西溪园区去杭州东站", "rides" },
        };

    [Theory]
    [MemberData(nameof(Sentences))]
    public async Task Book_Anything_IsPaidOnceAndDone(string sentence, string provider)
    {
        await using var world = await StartAsync();

        var task = await world.BuyAsync(sentence);

        Assert.Equal(JobStatus.Completed, task.Status);
        var order = Assert.Single(task.Orders);
        Assert.Equal(provider, order.Offer.ProviderId);
        Assert.Empty(order.Trips);
        Assert.NotEmpty(order.Codes!);
        Assert.Single(await world.ItemsAsync<ReceiptItem>());
    }

    [Theory]
    [InlineData(FaultProfiles.LostReply)]
    [InlineData(FaultProfiles.ErrorAfterCommit)]
    [InlineData(FaultProfiles.StoreRefuses)]
    [InlineData(FaultProfiles.StoreRefusesAfterPayment)]
    [InlineData(FaultProfiles.PaymentDeclined)]
    [InlineData(FaultProfiles.CaptureFails)]
    public async Task Book_SomethingGoesWrong_TheBooksAgree(string fault)
    {
        await using var world = await StartAsync(fault);

        await world.TakeAsync("订周五外滩附近的酒店，住两晚");

        await world.PassAsync(TimeSpan.FromDays(7));
        await world.SettleAsync();
        Assert.True((await world.FindTaskAsync())!.Status.IsOver());
    }

    [Fact]
    public async Task Book_CancelledInTime_IsRefundedInFull()
    {
        await using var world = await StartAsync();
        await world.AskAsync("订周五外滩附近的酒店，住两晚");
        await world.AcceptAsync();
        await world.WaitForTaskAsync(task => task.Status == JobStatus.Fulfilling);

        await world.AskAsync("取消");

        await world.WaitForTaskAsync(task => task.Status.IsOver());
        await world.PassAsync(TimeSpan.FromDays(7));
        await world.SettleAsync();
        var ended = (await world.FindTaskAsync())!;
        Assert.Equal(JobStatus.Cancelled, ended.Status);
        Assert.Equal(ended.Orders[0].Captured, ended.Orders[0].Refunded);
    }

    [Fact]
    public async Task Ask_TheWay_IsAnsweredAndNothingIsOrdered()
    {
        await using var world = await StartAsync();

        await world.AskAsync("从天安门到颐和园怎么走");

        var task = await world.WaitForTaskAsync(one => one.Status.IsOver());
        await world.SettleAsync();
        Assert.Equal(JobStatus.Completed, task.Status);
        Assert.Null(task.Cart);
        Assert.Contains(
            await world.ItemsAsync<TextItem>(),
            item => item.Text.Contains("公里", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Book_JourneyAndCar_TheCarStartsWhereAndWhenTheJourneyEnds()
    {
        await using var world = await StartAsync();

        await world.AskAsync("订一张周五杭州东站到上海虹桥站的高铁票，再叫辆车从车站去外滩");

        var proposal = await world.WaitForItemAsync<ProposalItem>();
        await world.AcceptAsync();
        await world.WaitForTaskAsync(task => task.Status.IsOver());
        await world.SettleAsync();
        var journey = Assert.Single(proposal.Cart.Orders, order => order.Offer.ProviderId == "rail").Offer.Service!;
        var car = Assert.Single(proposal.Cart.Orders, order => order.Offer.ProviderId == "rides").Offer.Service!;
        Assert.True(car.StartsAt >= journey.EndsAt, $"the car comes at {car.StartsAt}, the train at {journey.EndsAt}");
        Assert.Contains("虹桥", car.From!.Name, StringComparison.Ordinal);
    }

    private static async Task<World> StartAsync(string? fault = null)
    {
        var world = fault is null ? await World.StartAsync() : await World.StartAsync(fault);
        world.Patience = TimeSpan.FromDays(14);
        return world;
    }
}
