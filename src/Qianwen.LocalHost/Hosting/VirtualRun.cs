using System.Diagnostics;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Hosting;

/// <summary>Drives a host on virtual time: wait until it is idle, then jump to the next due thing.</summary>
internal sealed class VirtualRun(SharedParts shared)
{
    public static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(30);
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);
    private readonly VirtualTimeProvider _clock =
        shared.Clock as VirtualTimeProvider
        ?? throw new InvalidOperationException(
            "The host runs on real time: build it with UseTime(new VirtualTimeProvider())."
        );

    public async Task UntilIdleAsync(TimeSpan span, CancellationToken cancellationToken)
    {
        var end = _clock.GetUtcNow() + span;
        do
        {
            await SettleAsync(cancellationToken).ConfigureAwait(false);
        } while (!shared.Database.IsCrashed && _clock.NextDue is not null && _clock.AdvanceToNextTimer(end));
    }

    public async Task UntilAsync(Func<Task<bool>> isDone, TimeSpan span, CancellationToken cancellationToken)
    {
        var end = _clock.GetUtcNow() + span;
        while (true)
        {
            await SettleAsync(cancellationToken).ConfigureAwait(false);
            if (shared.Database.IsCrashed || await isDone().ConfigureAwait(false))
            {
                return;
            }

            if (shared.Work.IsIdle && !_clock.AdvanceToNextTimer(end))
            {
                throw new TimeoutException(
                    $"What was waited for did not happen within {span} of virtual time. {StillOpen()}"
                );
            }
        }
    }

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var progress = shared.Work.Progress;
        var standstill = Stopwatch.StartNew();
        while (!shared.Database.IsCrashed && !await IsIdleSoonAsync(cancellationToken).ConfigureAwait(false))
        {
            if (shared.Work.Progress != progress)
            {
                progress = shared.Work.Progress;
                standstill.Restart();
            }
            else if (standstill.Elapsed > shared.LongestStandstill)
            {
                throw new TimeoutException(
                    $"Nothing progressed for {shared.LongestStandstill.TotalSeconds} s of real time. {StillOpen()}"
                );
            }
        }
    }

    private async Task<bool> IsIdleSoonAsync(CancellationToken cancellationToken)
    {
        try
        {
            await shared
                .Work.WhenIdleAsync(cancellationToken)
                .WaitAsync(LookInterval, cancellationToken)
                .ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private string StillOpen() =>
        shared.Work.OpenScopes is { Count: > 0 } open ? $"Still open: {string.Join("; ", open)}." : "Nothing is open.";
}
