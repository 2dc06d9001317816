using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Storage;

namespace Qianwen.Functions.Tests.Messaging;

public sealed class ReplyDeliveryTests : IAsyncDisposable
{
    private readonly ReplyQueue _queue = new();

    public ValueTask DisposeAsync() => _queue.DisposeAsync();

    [Fact]
    public async Task Deliver_OrchestrationWaits_CompletesTheMessage()
    {
        await _queue.StartAsync();

        await _queue.DeliverAsync(ReplyQueue.Waiting);

        Assert.Equal((0, 0, 0), (_queue.Counts.Active, _queue.Counts.Locked, _queue.Counts.DeadLetters));
    }

    [Fact]
    public async Task Deliver_DiesAfterItsFirstCommit_TheMessageIsStillThere()
    {
        await _queue.StartAsync();
        _queue.Faulty = () => _queue.Database.Faults = new CrashAtCommit(_queue.Database.Commits + 1, CrashPoint.After);

        await Assert.ThrowsAsync<SimulatedCrashException>(() => _queue.DeliverAsync(ReplyQueue.Waiting));
        _queue.Restart();

        Assert.Equal(1, _queue.Counts.Active + _queue.Counts.Locked);
    }

    [Fact]
    public async Task Deliver_NobodyWaits_IsADeadLetterWithTheReason()
    {
        await _queue.DeliverAsync("order-2:buy");

        var dead = _queue.DeadLetter();
        Assert.Equal("UnknownInstance", dead.DeadLetterReason);
        Assert.Contains("order-2:buy", dead.DeadLetterErrorDescription, StringComparison.Ordinal);
    }
}
