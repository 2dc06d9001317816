using Azure.Messaging.ServiceBus;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Storage;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Tests.Verticals;

namespace Qianwen.Simulations.Tests.Hosting;

/// <summary>The process dies at each commit in turn and starts again; the world outside must end the same, once.</summary>
public sealed class CrashTests
{
    private static readonly Leg Electricity = Wanted
        .Leg(CapabilityFamilies.Payment, Operations.Pay)
        .Choice("bill", "electricity");

    private static readonly string[] CommandQueues =
    [
        QueueNames.MerchantCommands,
        QueueNames.PaymentCommands,
        QueueNames.DeliveryCommands,
        QueueNames.KitchenSteps,
        QueueNames.RiderSteps,
    ];

    [Theory]
    [InlineData(CrashPoint.Before)]
    [InlineData(CrashPoint.After)]
    public Task Order_CrashedAtAnyCommit_IsTakenAndMadeOnce(CrashPoint point) =>
        AtEveryCommitAsync(
            point,
            async world =>
            {
                var offer = await world.OfferAsync("chagee-xixi", Wish.Item("伯牙绝弦", 40));
                return there => there.SendAsync(Commands.Place(offer));
            },
            async (world, at) =>
            {
                var reply = Assert.Single((await world.MerchantRepliesAsync()).Distinct());
                Assert.True(reply.Outcome == MerchantOutcome.Accepted, $"{at}: {reply}");
                Assert.Equal(560, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
                Assert.Equal(
                    [1, 2, 3, 4, 5],
                    (await world.MerchantUpdatesAsync()).Select(update => update.Sequence).Distinct()
                );
            }
        );

    [Theory]
    [InlineData(CrashPoint.Before)]
    [InlineData(CrashPoint.After)]
    public Task Cancel_CrashedAtAnyCommit_PutsTheStockBackOnce(CrashPoint point) =>
        AtEveryCommitAsync(
            point,
            async world =>
            {
                var offer = await world.OfferAsync("chagee-xixi", Wish.Item("伯牙绝弦", 40));
                await world.SendAsync(Commands.Place(offer));
                await world.RunAsync(TimeSpan.FromMinutes(1));
                return there => there.SendAsync(Commands.Cancel(offer.StoreId));
            },
            async (world, at) =>
            {
                var path = $"flash-delivery/orders/{Uri.EscapeDataString(Commands.OrderKey)}";
                var record = await world.GetAsync<MerchantOrderRecord>(path);
                Assert.True(record?.Status == MerchantOrderStatus.Cancelled, $"{at}: {record}");
                Assert.Equal(600, await world.StockLeftAsync("chagee-xixi", "chagee/boya-juexian"));
                Assert.Equal(2, (await world.MerchantRepliesAsync()).Distinct().Count());
            }
        );

    [Theory]
    [InlineData(CrashPoint.Before)]
    [InlineData(CrashPoint.After)]
    public Task Booking_CrashedAtAnyCommit_IsTakenAndEndsOnce(CrashPoint point) =>
        AtEveryCommitAsync(
            point,
            async world =>
            {
                var offer = await world.OfferAsync("wallet", Electricity);
                return there => there.SendAsync(ServiceCalls.Place(offer));
            },
            async (world, at) =>
            {
                var replies = (await world.MerchantRepliesAsync()).DistinctBy(reply => reply.OrderId);
                Assert.True(Assert.Single(replies).Outcome == MerchantOutcome.Accepted, at);
                Assert.Equal([1, 2], (await world.MerchantUpdatesAsync()).Select(update => update.Sequence).Distinct());
                var again = await world.QuoteAsync("wallet", Electricity, "wallet/bill", key: "again");
                Assert.True(again.Offers.Count == 0, $"{at}: the bill can be paid twice");
            }
        );

    [Theory]
    [InlineData(CrashPoint.Before)]
    [InlineData(CrashPoint.After)]
    public Task Payment_CrashedAtAnyCommit_MovesMoneyOnce(CrashPoint point) =>
        AtEveryCommitAsync(
            point,
            _ => Sending(world => world.SendAsync(Commands.Pay(PaymentCommandType.Authorise))),
            async (world, at) =>
            {
                Assert.Single((await world.PaymentRepliesAsync()).Distinct());
                var account = await world.Get<PaymentStore>().AccountAsync("demo-1", CancellationToken.None);
                Assert.True(account.Value.Held == Money.Fen(5_800), $"{at}: {account}");
            }
        );

    [Theory]
    [InlineData(CrashPoint.Before)]
    [InlineData(CrashPoint.After)]
    public Task Delivery_CrashedAtAnyCommit_ArrivesOnce(CrashPoint point) =>
        AtEveryCommitAsync(
            point,
            _ => Sending(world => world.SendAsync(Commands.Dispatch(21, World.Noon.AddMinutes(12)))),
            async (world, at) =>
            {
                var updates = (await world.DeliveryUpdatesAsync()).Distinct().ToList();
                Assert.Equal(2, updates.Count(update => update.Status == DeliveryStatus.Delivered));
                Assert.True(updates.Count == updates.Select(update => update.Key).Distinct().Count(), at);
            },
            ("Simulations:Riders:PositionSeconds", "3600")
        );

    private static Task<Func<OutsideWorld, Task>> Sending(Func<OutsideWorld, Task> send) => Task.FromResult(send);

    /// <param name="prepare">Runs unharmed; gives what is then sent and crashed.</param>
    private static async Task AtEveryCommitAsync(
        CrashPoint point,
        Func<OutsideWorld, Task<Func<OutsideWorld, Task>>> prepare,
        Func<OutsideWorld, string, Task> check,
        params (string Key, string Value)[] settings
    )
    {
        var commit = 1;
        for (var crashed = true; crashed; commit++)
        {
            var world = await OutsideWorld.StartAsync(settings);
            var send = await prepare(world);
            world.Database.Faults = new CrashAtCommit(world.Database.Commits + commit, point);
            var sent = await TrySendAsync(world, send);
            await world.RunAsync();
            crashed = world.IsDead;
            world = await world.RestartAsync(settings);
            if (!sent)
            {
                await send(world);
            }

            await world.RunAsync();
            await CheckAsync(world, check, $"{point} commit {commit}");
            await world.DisposeAsync();
        }

        Assert.True(commit > 5, $"Only {commit} commits were tried.");
    }

    private static async Task<bool> TrySendAsync(OutsideWorld world, Func<OutsideWorld, Task> send)
    {
        try
        {
            await send(world);
            return true;
        }
        catch (SimulatedCrashException)
        {
            return false;
        }
    }

    private static async Task CheckAsync(OutsideWorld world, Func<OutsideWorld, string, Task> check, string at)
    {
        await check(world, at);
        foreach (var queue in CommandQueues)
        {
            Assert.True((await world.PeekAsync(queue)).Count == 0, $"{at}: {queue} is not empty");
            Assert.True(
                (await world.PeekAsync(queue, SubQueue.DeadLetter)).Count == 0,
                $"{at}: dead letters in {queue}"
            );
        }
    }
}
