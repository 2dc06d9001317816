using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Tests.Hosting;
using static Qianwen.Contracts.Payments.PaymentCommandType;

namespace Qianwen.Simulations.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly string LookUp = $"demo-pay/payments/{Uri.EscapeDataString("pay:Authorise")}";

    [Fact]
    public async Task Commands_OfAWholePayment_AreAnsweredInOrder()
    {
        await using var world = await OutsideWorld.StartAsync();

        await PayAsync(world, Authorise, Capture, Refund);

        var replies = await world.PaymentRepliesAsync();
        Assert.Equal(
            [PaymentOutcome.Authorised, PaymentOutcome.Captured, PaymentOutcome.Refunded],
            replies.Select(reply => reply.Outcome)
        );
        Assert.Single(replies.Select(reply => reply.PaymentId).Distinct());
        Assert.All(replies, reply => Assert.Equal("purchase-1", reply.InstanceId));
    }

    [Fact]
    public async Task Command_AgainWithTheSameKey_GivesTheSameReplyAndMovesNothing()
    {
        await using var world = await OutsideWorld.StartAsync();
        await PayAsync(world, Authorise);

        await world.SendAsync(Commands.Pay(Authorise), "pay:Authorise#2");
        await world.RunAsync();

        var replies = await world.PaymentRepliesAsync();
        Assert.Equal(2, replies.Count);
        Assert.Equal(replies[0], replies[1]);
        var account = await world.Get<PaymentStore>().AccountAsync("demo-1", CancellationToken.None);
        Assert.Equal(Money.Fen(5_800), account.Value.Held);
        Assert.Equal(Money.Fen(2_000_000 - 5_800), account.Value.Available);
    }

    [Fact]
    public async Task Authorise_OfAPoorPerson_IsDeclined()
    {
        await using var world = await OutsideWorld.StartAsync(("Simulations:Payments:Balances:demo-1", "5000"));

        await PayAsync(world, Authorise);

        Assert.Equal(PaymentCodes.InsufficientFunds, Assert.Single(await world.PaymentRepliesAsync()).Code);
    }

    [Fact]
    public async Task Command_OnAnotherPersonsPayment_IsRejected()
    {
        await using var world = await OutsideWorld.StartAsync();
        await PayAsync(world, Authorise, Capture);

        await world.SendAsync(Commands.Pay(Refund, person: "demo-2"));
        await world.RunAsync();

        Assert.Equal(PaymentCodes.UnknownPayment, (await world.PaymentRepliesAsync())[^1].Code);
        Assert.Equal(PaymentState.Captured, (await world.GetAsync<PaymentRecord>(LookUp))!.State);
    }

    [Fact]
    public async Task LookUp_APayment_ShowsItsAmountsAndReplies()
    {
        await using var world = await OutsideWorld.StartAsync();
        await PayAsync(world, Authorise, Capture);

        var record = await world.GetAsync<PaymentRecord>(LookUp);

        Assert.Equal(PaymentState.Captured, record!.State);
        Assert.Equal(Money.Fen(5_800), record.Authorised);
        Assert.Equal(Money.Fen(5_800), record.Captured);
        Assert.Equal(Money.Zero(), record.Refunded);
        Assert.Equal(await world.PaymentRepliesAsync(), record.Replies);
    }

    [Fact]
    public async Task LookUp_AKeyThatOnlyMadeNoSense_IsNotFound()
    {
        await using var world = await OutsideWorld.StartAsync();
        await PayAsync(world, Capture);

        Assert.Null(await world.GetAsync<PaymentRecord>(LookUp));
        Assert.Equal(PaymentCodes.UnknownPayment, Assert.Single(await world.PaymentRepliesAsync()).Code);
    }

    [Fact]
    public async Task Authorise_ManyAtOnceForOnePerson_NeverOverdraws()
    {
        await using var world = await OutsideWorld.StartAsync(("Simulations:Payments:Balances:demo-1", "10000"));

        for (var i = 0; i < 10; i++)
        {
            await world.SendAsync(Commands.Pay(Authorise, 3_000, $"a{i}") with { PaymentKey = $"a{i}" });
        }

        await world.RunAsync();

        var replies = await world.PaymentRepliesAsync();
        Assert.Equal(3, replies.Count(reply => reply.Outcome == PaymentOutcome.Authorised));
        Assert.Equal(7, replies.Count(reply => reply.Code == PaymentCodes.InsufficientFunds));
    }

    private static async Task PayAsync(OutsideWorld world, params PaymentCommandType[] types)
    {
        foreach (var type in types)
        {
            await world.SendAsync(Commands.Pay(type));
            await world.RunAsync();
        }
    }
}
