using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Tests.Messaging;

public sealed class QueueListenerTests
{
    private static readonly QueueDefinition Plain = new(ListenerHarness.Queue) { MaxDeliveryCount = 3 };
    private static readonly QueueCounts Empty = new(0, 0, 0, 0, 0);
    private readonly ConcurrentQueue<string> _seen = new();

    [Fact]
    public async Task Listen_AutoComplete_CompletesWhatTheHandlerFinished()
    {
        await using var queue = new ListenerHarness(Plain, new QueueListenerOptions(), See);

        await queue.SendAsync("a", "b");
        await queue.RunAsync();

        Assert.Equal(["a/1", "b/1"], _seen.Order());
        Assert.Equal(Empty, queue.Counts);
    }

    [Fact]
    public async Task Listen_MessagesFromBefore_AreTaken()
    {
        await using var queue = new ListenerHarness(Plain, new QueueListenerOptions(), See);
        await queue.SendAsync("a");
        await queue.SettleAsync();

        Assert.Equal(["a/1"], _seen);
    }

    [Fact]
    public async Task Listen_HandlerThrows_DeliversAgainUntilDeadLettered()
    {
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions(),
            async (message, actions, stop) =>
            {
                await See(message, actions, stop);
                throw new InvalidOperationException("busy");
            }
        );

        await queue.SendAsync("a");
        await queue.RunAsync();

        Assert.Equal(["a/1", "a/2", "a/3"], _seen);
        Assert.Equal(Empty with { DeadLetters = 1 }, queue.Counts);
    }

    [Fact]
    public async Task Listen_NoAutoCompleteAndNothingSettled_LockRunsOut()
    {
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions { AutoCompleteMessages = false },
            See
        );
        await queue.SendAsync("a");
        await queue.SettleAsync();
        Assert.Equal(Empty with { Locked = 1 }, queue.Counts);

        await queue.RunAsync();

        Assert.Equal(["a/1", "a/2", "a/3"], _seen);
        Assert.Equal(Empty with { DeadLetters = 1 }, queue.Counts);
    }

    [Fact]
    public async Task Listen_HandlerSettlesItself_IsNotSettledAgain()
    {
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions(),
            (message, actions, stop) => actions.DeadLetterMessageAsync(message, null, "Malformed", "No cups.", stop)
        );

        await queue.SendAsync("a");
        await queue.RunAsync();

        Assert.Equal(Empty with { DeadLetters = 1 }, queue.Counts);
        var dead = Assert.Single(queue.Broker.Peek(new QueueAddress(ListenerHarness.Queue, true), 10));
        Assert.Equal("Malformed", dead.DeadLetterReason);
    }

    [Fact]
    public async Task Listen_HandlerLongerThanTheLock_IsRenewedMeanwhile()
    {
        ListenerHarness? harness = null;
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions(),
            async (message, actions, stop) =>
            {
                await See(message, actions, stop);
                await Task.Delay(TimeSpan.FromMinutes(4), harness!.Time, stop);
            }
        );
        harness = queue;

        await queue.SendAsync("a");
        await queue.RunAsync();

        Assert.Equal(["a/1"], _seen);
        Assert.Equal(Empty, queue.Counts);
    }

    [Fact]
    public async Task Listen_HandlerLongerThanTheRenewal_MessageComesAgain()
    {
        ListenerHarness? harness = null;
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions { MaxAutoLockRenewalDuration = TimeSpan.FromMinutes(2) },
            async (message, actions, stop) =>
            {
                await See(message, actions, stop);
                var isFirst = message.DeliveryCount == 1;
                await Task.Delay(TimeSpan.FromMinutes(isFirst ? 10 : 1), harness!.Time, stop);
            }
        );
        harness = queue;

        await queue.SendAsync("a");
        await queue.RunAsync();

        Assert.Equal(["a/1", "a/2"], _seen);
        Assert.Equal(Empty, queue.Counts);
    }

    [Fact]
    public async Task Listen_ManyMessages_RunsNoMoreThanTheLimitAtOnce()
    {
        ListenerHarness? harness = null;
        var (running, most) = (0, 0);
        var gate = new Lock();
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions { MaxConcurrentCalls = 4 },
            async (_, _, stop) =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++running);
                }

                await Task.Delay(TimeSpan.FromSeconds(1), harness!.Time, stop);
                lock (gate)
                {
                    running--;
                }
            }
        );
        harness = queue;

        var start = queue.Time.GetUtcNow();
        await queue.SendAsync([.. Enumerable.Range(0, 12).Select(i => $"m{i}")]);
        await queue.RunAsync();

        Assert.Equal(4, most);
        Assert.Equal(TimeSpan.FromSeconds(3), queue.Time.GetUtcNow() - start);
        Assert.Equal(Empty, queue.Counts);
    }

    [Fact]
    public async Task Listen_Sessions_EachInOrderAndSideBySide()
    {
        ListenerHarness? harness = null;
        await using var queue = new ListenerHarness(
            Plain with
            {
                RequiresSession = true,
            },
            new QueueListenerOptions(),
            async (message, _, stop) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), harness!.Time, stop);
                _seen.Enqueue($"{message.SessionId}{message.Body}");
            }
        );
        harness = queue;

        var start = queue.Time.GetUtcNow();
        await queue.SendToAsync("x", "1", "2", "3");
        await queue.SendToAsync("y", "1", "2");
        await queue.RunAsync();

        Assert.Equal(["x1", "x2", "x3"], _seen.Where(seen => seen.StartsWith('x')));
        Assert.Equal(["y1", "y2"], _seen.Where(seen => seen.StartsWith('y')));
        Assert.Equal(TimeSpan.FromSeconds(3), queue.Time.GetUtcNow() - start);
        Assert.Equal(Empty, queue.Counts);
    }

    [Fact]
    public async Task Listen_SessionHandlerThrows_TheSameMessageComesBeforeTheNext()
    {
        await using var queue = new ListenerHarness(
            Plain with
            {
                RequiresSession = true,
            },
            new QueueListenerOptions(),
            async (message, actions, stop) =>
            {
                await See(message, actions, stop);
                if (message.Body.ToString() == "1" && message.DeliveryCount == 1)
                {
                    throw new InvalidOperationException("busy");
                }
            }
        );

        await queue.SendToAsync("x", "1", "2");
        await queue.RunAsync();

        Assert.Equal(["1/1", "1/2", "2/1"], _seen);
    }

    [Fact]
    public async Task Stop_HandlerRuns_IsCancelledAndItsMessageStays()
    {
        ListenerHarness? harness = null;
        await using var queue = new ListenerHarness(
            Plain,
            new QueueListenerOptions(),
            async (message, actions, stop) =>
            {
                await See(message, actions, stop);
                await Task.Delay(TimeSpan.FromHours(1), harness!.Time, stop);
            }
        );
        harness = queue;
        await queue.SendAsync("a");
        await queue.SettleAsync();

        await queue.StopAsync();
        await queue.SendAsync("b");
        await queue.SettleAsync();

        Assert.Equal(["a/1"], _seen);
        Assert.Equal(Empty with { Active = 2 }, queue.Counts);
    }

    private Task See(
        ServiceBusReceivedMessage message,
        LocalServiceBusMessageActions actions,
        CancellationToken cancellationToken
    )
    {
        Assert.False(actions.IsSettled(message));
        cancellationToken.ThrowIfCancellationRequested();
        _seen.Enqueue($"{message.Body}/{message.DeliveryCount}");
        return Task.CompletedTask;
    }
}
