using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Faults;

public sealed class FaultTests
{
    private const string ProfileSetting = "Simulations:Faults:Profile";
    private static readonly OrderedItem FortyCups = Wish.Item("伯牙绝弦", 40, "chagee/boya-juexian");

    [Fact]
    public async Task PriceChange_OnPlacing_IsRejectedAndAFreshQuoteHasTheNewPrice()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.PriceChange));
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        var first = await PlaceAsync(world, offer, "order-1");
        var fresh = await world.OfferAsync("chagee-xixi", FortyCups);
        var second = await PlaceAsync(world, fresh, "order-2");

        Assert.Equal(RefusalCodes.PriceChanged, first.Code);
        Assert.Equal(offer.Lines[0].UnitPrice + Money.Fen(200), fresh.Lines[0].UnitPrice);
        Assert.Equal(MerchantOutcome.Accepted, second.Outcome);
    }

    [Fact]
    public async Task SoldOut_OnPlacing_IsRejectedWithAlternativesAndAFreshQuoteRefusesItThere()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.SoldOut));

        var reply = await PlaceAsync(world, await world.OfferAsync("chagee-xixi", FortyCups), "order-1");
        var fresh = await world.QuoteAsync("again", "chagee-xixi", FortyCups);
        var elsewhere = await world.QuoteAsync("elsewhere", "chagee-efc", FortyCups);

        Assert.Equal(RefusalCodes.SoldOut, reply.Code);
        Assert.NotEmpty(reply.Alternatives!);
        Assert.Equal(RefusalCodes.SoldOut, fresh.Refusal?.Code);
        Assert.Single(elsewhere.Offers);
    }

    [Fact]
    public async Task StoreRefuses_OnceByDefault_TakesTheNextOrder()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.StoreRefuses));
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        var first = await PlaceAsync(world, offer, "order-1");
        var second = await PlaceAsync(world, offer, "order-2");

        Assert.Equal(RefusalCodes.StoreBusy, first.Code);
        Assert.Equal(MerchantOutcome.Accepted, second.Outcome);
    }

    [Fact]
    public async Task StoreRefuses_WithoutALimit_RefusesEveryOrder()
    {
        await using var world = await OutsideWorld.StartAsync(
            (ProfileSetting, FaultProfiles.StoreRefuses),
            ("Simulations:Faults:Times", "0")
        );
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        Assert.Equal(RefusalCodes.StoreBusy, (await PlaceAsync(world, offer, "order-1")).Code);
        Assert.Equal(RefusalCodes.StoreBusy, (await PlaceAsync(world, offer, "order-2")).Code);
    }

    [Fact]
    public async Task Strike_AfterARestart_IsStillCounted()
    {
        var settings = (ProfileSetting, FaultProfiles.StoreRefuses);
        var world = await OutsideWorld.StartAsync(settings);
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);
        Assert.Equal(RefusalCodes.StoreBusy, (await PlaceAsync(world, offer, "order-1")).Code);

        await using var restarted = await world.RestartAsync(settings);

        Assert.Equal(MerchantOutcome.Accepted, (await PlaceAsync(restarted, offer, "order-2")).Outcome);
    }

    [Fact]
    public async Task StoreRefusesAfterPayment_WhenItShouldBegin_CancelsOnceAndPutsTheStockBack()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.StoreRefusesAfterPayment));
        var offer = await world.OfferAsync("chagee-xixi", FortyCups);

        var reply = await PlaceAsync(world, offer, "order-1");
        await world.RunAsync();

        Assert.Equal(MerchantOutcome.Accepted, reply.Outcome);
        var news = Assert.Single(await world.MerchantUpdatesAsync());
        Assert.Equal(MerchantOrderStatus.Cancelled, news.Status);
        Assert.Equal("A machine broke down; it cannot be made", news.Message!.En);
        Assert.Equal(600, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
        Assert.Equal(MerchantOutcome.Accepted, (await PlaceAsync(world, offer, "order-2")).Outcome);
    }

    [Fact]
    public async Task LostReply_OfAnOrder_IsSeenByLookUpAndARepeat()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.LostReply));
        var command = Commands.Place(await world.OfferAsync("chagee-xixi", FortyCups));

        await world.SendAsync(command);
        await world.RunAsync();
        Assert.Empty(await world.MerchantRepliesAsync());
        var record = await world.GetAsync<MerchantOrderRecord>(
            $"flash-delivery/orders/{Uri.EscapeDataString(command.OrderKey)}"
        );
        await world.SendAsync(command, $"{command.Key}#2");
        await world.RunAsync();

        Assert.Equal(Assert.Single(record!.Replies), Assert.Single(await world.MerchantRepliesAsync()));
        Assert.Equal(560, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
    }

    [Fact]
    public async Task ErrorAfterCommit_OfAnOrder_IsFinishedByTheRedelivery()
    {
        await using var world = await OutsideWorld.StartAsync(
            (ProfileSetting, FaultProfiles.ErrorAfterCommit),
            ("Simulations:Faults:Target", FaultTargets.Orders)
        );

        var reply = await PlaceAsync(world, await world.OfferAsync("chagee-xixi", FortyCups), "order-1");

        Assert.Equal(MerchantOutcome.Accepted, reply.Outcome);
        Assert.Equal(560, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
        Assert.Equal(MerchantOrderStatus.Ready, (await world.MerchantUpdatesAsync())[^1].Status);
    }

    [Fact]
    public async Task ErrorAfterCommit_OfAQuote_AnswersUnavailableOnce()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.ErrorAfterCommit));
        var request = new QuoteRequest("quote-x", Wish.Leg(FortyCups), "chagee-xixi", Wish.Xixi, "en");
        var path = new Uri("api/providers/flash-delivery/quotes", UriKind.Relative);

        using var first = await world.Http.PostAsync(
            path,
            JsonContent.Create(request, QianwenJson.Options.GetTypeInfo(typeof(QuoteRequest)))
        );
        using var second = await world.Http.PostAsync(
            path,
            JsonContent.Create(request, QianwenJson.Options.GetTypeInfo(typeof(QuoteRequest)))
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, first.StatusCode);
        Assert.Equal("application/problem+json", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task Slow_Quotes_TakeEightSecondsAndRepliesComeLate()
    {
        await using var world = await OutsideWorld.StartAsync(
            (ProfileSetting, FaultProfiles.Slow),
            ("Simulations:Faults:Times", "0")
        );
        var before = world.Now;
        var quoting = world.OfferAsync("chagee-xixi", FortyCups);
        var offer = await world.RunUntilAsync(quoting);
        Assert.Equal(before.AddSeconds(8), world.Now);

        await world.SendAsync(Commands.Place(offer));
        await world.RunAsync();

        var replies = (await world.PeekAsync(QueueNames.MerchantReplies)).Where(message =>
            message.Subject == MessageSubjects.MerchantReply
        );
        Assert.Equal(before.AddSeconds(8 + 20), Assert.Single(replies).ScheduledEnqueueTime);
    }

    [Fact]
    public async Task PaymentDeclined_OnAuthorising_IsARiskDecision()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.PaymentDeclined));

        await world.SendAsync(Commands.Pay(PaymentCommandType.Authorise));
        await world.RunAsync();

        var reply = Assert.Single(await world.PaymentRepliesAsync());
        Assert.Equal(PaymentOutcome.Declined, reply.Outcome);
        Assert.Equal(PaymentCodes.Risk, reply.Code);
    }

    [Fact]
    public async Task CaptureFails_LeavesThePaymentAuthorised()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.CaptureFails));

        foreach (
            var type in new[] { PaymentCommandType.Authorise, PaymentCommandType.Capture, PaymentCommandType.Void }
        )
        {
            await world.SendAsync(Commands.Pay(type));
            await world.RunAsync();
        }

        Assert.Equal(
            [PaymentOutcome.Authorised, PaymentOutcome.Declined, PaymentOutcome.Voided],
            (await world.PaymentRepliesAsync()).Select(reply => reply.Outcome)
        );
    }

    [Fact]
    public async Task RiderCancels_AfterAssignment_AnotherRiderDelivers()
    {
        await using var world = await OutsideWorld.StartAsync((ProfileSetting, FaultProfiles.RiderCancels));

        await world.SendAsync(Commands.Dispatch(5, World.Noon.AddMinutes(12)));
        await world.RunAsync();

        var updates = await world.DeliveryUpdatesAsync();
        Assert.Equal(
            [DeliveryStatus.Assigned, DeliveryStatus.Reassigning, DeliveryStatus.Assigned],
            updates.Take(3).Select(update => update.Status)
        );
        Assert.NotEqual(updates[0].Rider, updates[2].Rider);
        Assert.Equal(DeliveryStatus.Delivered, updates[^1].Status);
    }

    [Theory]
    [InlineData("Simulations:Faults:Profile", "gremlins", "gremlins")]
    [InlineData("Simulations:Faults:Target", "moon", "moon")]
    [InlineData("Simulations:Faults:Probability", "2", "Probability")]
    public async Task Options_ThatMakeNoSense_AreRefusedWithTheSettingsName(string key, string value, string named)
    {
        await using var world = new World((key, value));

        var refusal = Assert.Throws<OptionsValidationException>(() =>
            world.Get<IOptions<SimulationFaultOptions>>().Value
        );

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<MerchantReply> PlaceAsync(OutsideWorld world, Offer offer, string orderKey)
    {
        await world.SendAsync(Commands.Place(offer, orderKey));
        await world.RunAsync();
        return (await world.MerchantRepliesAsync()).Last(reply => reply.OrderKey == orderKey);
    }
}
