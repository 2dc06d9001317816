using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Telemetry;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Messaging;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Messaging;

/// <summary>What the reply triggers do with a message: deliver and then complete, put aside with a reason, or throw.</summary>
public sealed class ReplyTriggerTests
{
    private const string Instance = "o:buy";

    private static readonly PaymentReply Captured = new(
        "o:capture",
        Instance,
        PaymentCommandType.Capture,
        PaymentOutcome.Captured,
        Money.Fen(64_000)
    );

    private static readonly MerchantReply Placed = new("o:place", Instance, "o", MerchantOutcome.Accepted, "m-1");

    private static readonly MerchantUpdate Making = new(
        "o:k1",
        Instance,
        "o",
        1,
        MerchantOrderStatus.Making,
        0,
        40,
        Samples.Start
    );

    private static readonly DeliveryUpdate Delivered = new(
        "o:d1",
        Instance,
        "o:dispatch",
        "o",
        1,
        1,
        1,
        40,
        DeliveryStatus.Delivered,
        null,
        null,
        null,
        null,
        Samples.Start
    );

    private readonly List<string> _log = [];
    private readonly RecordingActions _actions;
    private readonly RecordingClient _client;
    private readonly ReplyDelivery _replies = new(
        new QueueMetrics(Meters.Create()),
        TimeProvider.System,
        NullLogger<ReplyDelivery>.Instance
    );

    public ReplyTriggerTests()
    {
        (_actions, _client) = (new RecordingActions(_log), new RecordingClient(_log));
        _client.Instances[Instance] = OrchestrationRuntimeStatus.Running;
    }

    public static TheoryData<string> Malformed =>
        ["", "null", "nonsense", "[]", "\"text\"", "{}", """{"key":"o:capture"}""", """{"key":1,"instanceId":2}"""];

    [Fact]
    public async Task Payment_Reply_IsRaisedAndThenCompleted()
    {
        await PaymentAsync(Captured);

        Assert.Equal([$"raise {EventNames.Reply("o:capture")} to {Instance}", "complete"], _log);
        Assert.Equal(Captured, _client.Payload);
    }

    [Fact]
    public async Task Merchant_Reply_IsRaisedAndThenCompleted()
    {
        await MerchantAsync(MessageSubjects.MerchantReply, QianwenJson.Serialize(Placed));

        Assert.Equal([$"raise {EventNames.Reply("o:place")} to {Instance}", "complete"], _log);
        Assert.Equal(Placed, _client.Payload);
    }

    [Fact]
    public async Task Merchant_Update_IsNewsOfTheKitchen()
    {
        await MerchantAsync(MessageSubjects.MerchantUpdate, QianwenJson.Serialize(Making));

        Assert.Equal([$"raise {EventNames.OrderNews} to {Instance}", "complete"], _log);
        Assert.Equal(new OrderNews(Kitchen: Making), _client.Payload);
    }

    [Fact]
    public async Task Delivery_Update_IsNewsOfTheRiders()
    {
        await DeliveryAsync(QianwenJson.Serialize(Delivered));

        Assert.Equal([$"raise {EventNames.OrderNews} to {Instance}", "complete"], _log);
        Assert.Equal(new OrderNews(Delivery: Delivered), _client.Payload);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("merchant.gossip")]
    public async Task Merchant_UnknownSubject_IsPutAsideWithTheSubject(string? subject)
    {
        await MerchantAsync(subject, QianwenJson.Serialize(Placed));

        Assert.Equal(["dead-letter Malformed"], _log);
        Assert.Equal($"Unknown subject '{subject}'.", _actions.Description);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Payment_Malformed_IsPutAsideWithTheReason(string body)
    {
        await PaymentAsync(body);

        Assert.Equal(["dead-letter Malformed"], _log);
        Assert.StartsWith("The body is not a PaymentReply", _actions.Description, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Delivery_Malformed_IsPutAsideWithTheReason(string body)
    {
        await DeliveryAsync(body);

        Assert.Equal(["dead-letter Malformed"], _log);
        Assert.StartsWith("The body is not a DeliveryUpdate", _actions.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageSubjects.MerchantReply, "MerchantReply")]
    [InlineData(MessageSubjects.MerchantUpdate, "MerchantUpdate")]
    public async Task Merchant_Malformed_IsPutAsideAsWhatItShouldHaveBeen(string subject, string expected)
    {
        await MerchantAsync(subject, "{}");

        Assert.Equal(["dead-letter Malformed"], _log);
        Assert.StartsWith($"The body is not a {expected}", _actions.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payment_InstanceWithoutAName_IsPutAsideAsMalformed()
    {
        await PaymentAsync(Captured with { InstanceId = "" });

        Assert.Equal(["dead-letter Malformed"], _log);
    }

    [Fact]
    public async Task Payment_UnknownInstance_IsPutAsideWithItsName()
    {
        await PaymentAsync(Captured with { InstanceId = "o:nobody" });

        Assert.Equal(["dead-letter UnknownInstance"], _log);
        Assert.Equal("No orchestration 'o:nobody' waits for it.", _actions.Description);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    public async Task Payment_InstanceIsOver_IsCompletedAndRaisesNothing(OrchestrationRuntimeStatus status)
    {
        _client.Instances[Instance] = status;

        await PaymentAsync(Captured);

        Assert.Equal(["complete"], _log);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    public async Task Payment_InstanceIsNotRunningNow_IsRaisedAllTheSame(OrchestrationRuntimeStatus status)
    {
        _client.Instances[Instance] = status;

        await PaymentAsync(Captured);

        Assert.Equal([$"raise {EventNames.Reply("o:capture")} to {Instance}", "complete"], _log);
    }

    [Fact]
    public async Task Payment_EventCannotBeRaisedNow_ThrowsAndSettlesNothing()
    {
        _client.OnRaise = () => throw new TimeoutException("busy");

        await Assert.ThrowsAsync<TimeoutException>(() => PaymentAsync(Captured));

        Assert.Empty(_log);
    }

    [Fact]
    public async Task Merchant_InstanceCannotBeReadNow_ThrowsAndSettlesNothing()
    {
        _client.OnRead = () => throw new TimeoutException("busy");

        await Assert.ThrowsAsync<TimeoutException>(() =>
            MerchantAsync(MessageSubjects.MerchantUpdate, QianwenJson.Serialize(Making))
        );

        Assert.Empty(_log);
    }

    private Task PaymentAsync(PaymentReply reply) => PaymentAsync(QianwenJson.Serialize(reply));

    private Task PaymentAsync(string body) =>
        new PaymentReplyTrigger(_replies).RunAsync(Message(body), _actions, _client, CancellationToken.None);

    private Task MerchantAsync(string? subject, string body) =>
        new MerchantReplyTrigger(_replies).RunAsync(Message(body, subject), _actions, _client, CancellationToken.None);

    private Task DeliveryAsync(string body) =>
        new DeliveryUpdateTrigger(_replies).RunAsync(Message(body), _actions, _client, CancellationToken.None);

    private static ServiceBusReceivedMessage Message(string body, string? subject = null) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString(body),
            messageId: "message-1",
            subject: subject
        );
}
