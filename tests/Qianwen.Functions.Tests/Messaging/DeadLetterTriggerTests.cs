using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.Core.Cases;
using Qianwen.Functions.Messaging;
using Qianwen.Functions.Tests.Harness;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Messaging;

/// <summary>A dead letter becomes a case before it is put by, and is never thrown away.</summary>
public sealed class DeadLetterTriggerTests
{
    private readonly List<string> _log = [];
    private readonly CaseLog _cases;
    private readonly VirtualTimeProvider _time = new();
    private readonly DeadLetterTrigger _trigger;

    public DeadLetterTriggerTests()
    {
        _cases = new CaseLog(_log);
        _trigger = new DeadLetterTrigger(_cases, _time, NullLogger<DeadLetterTrigger>.Instance);
    }

    [Fact]
    public async Task MerchantReply_DeadLetter_OpensACaseWithItsReasonAndIsThenDeferred()
    {
        await _trigger.MerchantReplyDeadLetter(Letter(7), new RecordingActions(_log), CancellationToken.None);

        Assert.Equal(["open merchant-replies/$DeadLetterQueue:7", "defer"], _log);
        var opened = Assert.Single(_cases.Opened);
        Assert.Equal("dead_letter", opened.Code);
        Assert.Equal("UnknownInstance: No orchestration 'x' waits for it.", opened.Detail);
        Assert.Equal(_time.GetUtcNow(), opened.At);
    }

    [Fact]
    public async Task EachQueue_SameNumber_IsACaseOfItsOwn()
    {
        await _trigger.MerchantReplyDeadLetter(Letter(7), new RecordingActions(_log), CancellationToken.None);
        await _trigger.PaymentReplyDeadLetter(Letter(7), new RecordingActions(_log), CancellationToken.None);
        await _trigger.DeliveryUpdateDeadLetter(Letter(7), new RecordingActions(_log), CancellationToken.None);

        Assert.Equal(3, _cases.Opened.Select(one => one.Key).Distinct().Count());
    }

    [Fact]
    public async Task PaymentReply_CaseCannotBeOpenedNow_ThrowsAndTheLetterStays()
    {
        _cases.Failure = new TimeoutException("busy");

        await Assert.ThrowsAsync<TimeoutException>(() =>
            _trigger.PaymentReplyDeadLetter(Letter(7), new RecordingActions(_log), CancellationToken.None)
        );

        Assert.Empty(_log);
    }

    private static ServiceBusReceivedMessage Letter(long number) =>
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString("{}"),
            messageId: $"message-{number}",
            sequenceNumber: number,
            properties: new Dictionary<string, object>
            {
                ["DeadLetterReason"] = "UnknownInstance",
                ["DeadLetterErrorDescription"] = "No orchestration 'x' waits for it.",
            }
        );

    private sealed class CaseLog(List<string> log) : ICaseStore
    {
        public List<OpenCase> Opened { get; } = [];

        public Exception? Failure { get; set; }

        public Task<bool> OpenAsync(OpenCase openCase, CancellationToken cancellationToken)
        {
            if (Failure is not null)
            {
                return Task.FromException<bool>(Failure);
            }

            log.Add($"open {openCase.Key}");
            Opened.Add(openCase);
            return Task.FromResult(true);
        }

        public Task<IReadOnlyList<OpenCase>> ListAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<OpenCase>>(Opened);
    }
}
