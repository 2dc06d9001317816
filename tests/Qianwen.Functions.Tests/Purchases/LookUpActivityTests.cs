using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Providers;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>A look-up gives evidence or none; a provider that answers nonsense has given none.</summary>
public sealed class LookUpActivityTests
{
    private static readonly PaymentCommand Capture = new(
        "o:capture",
        PaymentCommandType.Capture,
        "o:auth",
        "o:buy",
        "o",
        Samples.Person,
        "chagee",
        Money.Fen(64_000),
        "hash"
    );

    private static readonly MerchantCommand Place = new(
        "o:place",
        MerchantCommandType.Place,
        "o:buy",
        "o:track",
        "o",
        "flash-delivery",
        "chagee-xixi",
        null,
        "hash"
    );

    public static TheoryData<Exception> NoEvidence() =>
        [new ProviderUnavailableException("down"), new ProviderContractException("nonsense")];

    [Fact]
    public async Task LookUpPayment_ReplyOfThisCommand_IsTheOneGiven()
    {
        var captured = new PaymentReply(
            "o:capture",
            "o:buy",
            PaymentCommandType.Capture,
            PaymentOutcome.Captured,
            Capture.Amount
        );
        var record = new PaymentRecord(
            "o:auth",
            PaymentState.Captured,
            Capture.Amount,
            Capture.Amount,
            Money.Zero(),
            [captured with { Key = "o:auth", Outcome = PaymentOutcome.Authorised }, captured]
        );

        Assert.Equal(captured, await FindAsync(new FakeProviders { Payment = key => key == "o:auth" ? record : null }));
    }

    [Fact]
    public async Task LookUpPayment_NoSuchPayment_IsNoEvidence() => Assert.Null(await FindAsync(new FakeProviders()));

    [Theory]
    [MemberData(nameof(NoEvidence))]
    public async Task LookUpPayment_NoUsableAnswer_IsNoEvidence(Exception failure) =>
        Assert.Null(await FindAsync(new FakeProviders { Payment = _ => throw failure }));

    [Fact]
    public async Task LookUpOrder_ReplyOfThisCommand_IsTheOneGiven()
    {
        var accepted = new MerchantReply("o:place", "o:buy", "o", MerchantOutcome.Accepted, "m-1");
        var record = new MerchantOrderRecord(
            "o",
            MerchantOrderStatus.Cancelled,
            "hash",
            [accepted with { Key = "o:undo", Outcome = MerchantOutcome.Cancelled }, accepted]
        );
        var activity = new LookUpOrderActivity(
            new FakeProviders { Order = key => key == "o" ? record : null },
            NullLogger<LookUpOrderActivity>.Instance
        );

        Assert.Equal(accepted, await activity.RunAsync(Place, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(NoEvidence))]
    public async Task LookUpOrder_NoUsableAnswer_IsNoEvidence(Exception failure)
    {
        var activity = new LookUpOrderActivity(
            new FakeProviders { Order = _ => throw failure },
            NullLogger<LookUpOrderActivity>.Instance
        );

        Assert.Null(await activity.RunAsync(Place, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(NoEvidence))]
    public async Task LookUpDelivery_NoUsableAnswer_IsNoEvidence(Exception failure)
    {
        var activity = new LookUpDeliveryActivity(
            new FakeProviders { Delivery = _ => throw failure },
            NullLogger<LookUpDeliveryActivity>.Instance
        );

        Assert.Null(await activity.RunAsync("o:dispatch", CancellationToken.None));
    }

    [Fact]
    public async Task LookUpDelivery_KnownDelivery_IsTheRecord()
    {
        var record = new DeliveryRecord("o:dispatch", []);
        var activity = new LookUpDeliveryActivity(
            new FakeProviders { Delivery = _ => record },
            NullLogger<LookUpDeliveryActivity>.Instance
        );

        Assert.Same(record, await activity.RunAsync("o:dispatch", CancellationToken.None));
    }

    private static Task<PaymentReply?> FindAsync(FakeProviders providers) =>
        new LookUpPaymentActivity(providers, NullLogger<LookUpPaymentActivity>.Instance).RunAsync(
            Capture,
            CancellationToken.None
        );
}
