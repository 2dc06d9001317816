using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>
/// Virtual time in which short waits, such as the one before a retry, are over at once; longer ones, such as timeouts,
/// last until a test advances the clock.
/// </summary>
internal sealed class ImpatientTime : FakeTimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(12);
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public ImpatientTime()
        : base(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero)) { }

    /// <summary>The short waits so far.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= Short)
        {
            _waits.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }
        return timer;
    }
}
