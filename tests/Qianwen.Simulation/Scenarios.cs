using System.Net;
using Qianwen.Cli.Client;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Jobs;
using Qianwen.EndToEnd;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulation;

/// <summary>The ways an order can go that are swept with deaths.</summary>
public static class Scenarios
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("delivered", BuyAsync, "receipt "),
        new("revised", ReviseAsync, "said 改成3杯"),
        new("declined-by-person", DeclineAsync, "Declined"),
        new("cancelled", CancelAsync, "Refunded"),
        new("payment-declined", BuyAsync, "failure payment_declined", FaultProfiles.PaymentDeclined),
        new("capture-fails", BuyAsync, "Voided", FaultProfiles.CaptureFails),
        new("price-change", BuyAsync, "failure price_changed", FaultProfiles.PriceChange),
        new("sold-out", BuyAsync, "failure sold_out", FaultProfiles.SoldOut),
        new("store-refuses", BuyAsync, "failure store_busy", FaultProfiles.StoreRefuses),
        new("store-gives-up", BuyAsync, "failure store_withdrew", FaultProfiles.StoreRefusesAfterPayment),
        new("rider-cancels", BuyAsync, "receipt ", FaultProfiles.RiderCancels),
        new("lost-reply", BuyAsync, "receipt ", FaultProfiles.LostReply),
        new("error-after-commit", BuyAsync, "receipt ", FaultProfiles.ErrorAfterCommit),
    ];

    private static Task BuyAsync(World world) => world.TakeAsync(Shopping.FortyCups);

    private static async Task ReviseAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCups);
        var first = await world.WaitForItemAsync<ProposalItem>();
        await world.AskAsync("改成3杯");
        await world.WaitForItemAsync<ProposalItem>(proposal => proposal.Cart.Hash != first.Cart.Hash);
        await world.AcceptAsync();
    }

    private static async Task DeclineAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCupsEnglish);
        await world.DeclineAsync();
    }

    /// <summary>Ordered for later, so that the store has not begun when the person thinks better of it.</summary>
    private static async Task CancelAsync(World world)
    {
        await world.AskAsync($"{Shopping.FortyCups}，下午四点送到");
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Fulfilling);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        await world.AskAsync("取消订单");
    }
}
