using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Hosting.Timers;

/// <summary>
/// Runs one timer function on its schedule, never twice at once. A recurring schedule is background work: it fires when time
/// passes it and does not keep a virtual run going for ever.
/// </summary>
internal sealed class TimerListener(
    string name,
    FunctionTrigger.Timer trigger,
    FunctionInvoker function,
    TimerStore store,
    TimeProvider time,
    WorkTracker work,
    ILogger logger
) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly WorkScope _schedule = work.EnterBackground($"schedule of {name}");
    private ITimer? _timer;
    private Task _running = Task.CompletedTask;
    private TimerRecord _record = new(null, DateTimeOffset.MaxValue);

    public async Task StartAsync()
    {
        var now = time.GetUtcNow();
        var stored = trigger.UseMonitor ? store.Find(name) : null;
        _record = new TimerRecord(stored?.Last, stored?.Next ?? trigger.Schedule.After(now) ?? DateTimeOffset.MaxValue);
        if (trigger.UseMonitor && stored is null)
        {
            await store.SaveAsync(name, _record).ConfigureAwait(false);
        }

        using (_schedule.Activate())
        {
            _timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        if (trigger.RunOnStartup || _record.Next <= now)
        {
            Fire();
        }
        else
        {
            Arm();
        }
    }

    public async Task StopAsync(TimeSpan grace)
    {
        _timer?.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await _running.WaitAsync(grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            HostLog.TimerLeft(logger, name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _schedule.Dispose();
        _stop.Dispose();
    }

    private void Arm()
    {
        var wait = _record.Next - time.GetUtcNow();
        if (_record.Next < DateTimeOffset.MaxValue && !_stop.IsCancellationRequested)
        {
            _timer?.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire()
    {
        var scope = work.Enter($"timer {name}");
        _running = RunAsync(scope);
    }

    private async Task RunAsync(WorkScope scope)
    {
        using (scope)
        using (scope.Activate())
        {
            await Task.Yield();
            var now = time.GetUtcNow();
            var due = _record.Next;
            try
            {
                _record = new TimerRecord(now, trigger.Schedule.After(now) ?? DateTimeOffset.MaxValue);
                await function.InvokeAsync(Info(due, now), _stop.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SimulatedCrashException or ObjectDisposedException)
            {
                return;
            }
#pragma warning disable CA1031 // A schedule outlives the failure of one run.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                HostLog.TimerFailed(logger, exception, name);
            }

            await SaveAsync().ConfigureAwait(false);
            Arm();
        }
    }

    private TimerInfo Info(DateTimeOffset due, DateTimeOffset now) =>
        new()
        {
            IsPastDue = due < now - TimeSpan.FromSeconds(1),
            ScheduleStatus = new ScheduleStatus
            {
                Last = (_record.Last ?? now).UtcDateTime,
                Next = _record.Next.UtcDateTime,
                LastUpdated = now.UtcDateTime,
            },
        };

    private async Task SaveAsync()
    {
        try
        {
            if (trigger.UseMonitor)
            {
                await store.SaveAsync(name, _record).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is SimulatedCrashException or ObjectDisposedException)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
        }
    }
}
