using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>
/// Runs activities, each at least once: the row of an activity goes in the same write that puts its result into the
/// inbox of the orchestration, so one that was cut off runs again after the next start.
/// </summary>
internal sealed class ActivityWorker : IAsyncDisposable
{
    private readonly EngineParts _parts;
    private readonly Action<string> _signal;
    private readonly BoundedWorkers<Item> _workers;
    private readonly CancellationTokenSource _stopping = new();

    public ActivityWorker(EngineParts parts, Action<string> signal)
    {
        _parts = parts;
        _signal = signal;
        _workers = new BoundedWorkers<Item>(() => parts.Work.Limit(parts.Options.MaxConcurrentActivities), RunAsync);
    }

    public void Enqueue(ActivityRow activity)
    {
        var item = new Item(activity, _parts.Work.Enter($"activity {activity.Name} of {activity.Instance}"));
        if (!_workers.Enqueue(item))
        {
            item.Scope.Dispose();
        }
    }

    /// <summary>Cancels the activities that run, waits for them and takes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var item in await _workers.StopAsync())
        {
            item.Scope.Dispose();
        }

        _stopping.Dispose();
    }

    private async Task RunAsync(Item item)
    {
        using var scope = item.Scope;
        using var ambient = scope.Activate();
        await _parts.Work.TurnAsync(scope);
        var activity = item.Activity;
        using var span = DurableTracing.StartActivity(activity);
        if (await CallAsync(activity, span) is not { } result)
        {
            return;
        }

        try
        {
            if (await _parts.Database.WriteAsync(session => _parts.Activities.Finish(session, activity, result)))
            {
                _signal(activity.Instance);
            }
            else
            {
                DurableLog.ActivityResultDropped(_parts.Logger, activity.Name, activity.TaskId, activity.Instance);
            }
        }
        catch (SimulatedCrashException)
        {
            _parts.Die();
        }
#pragma warning disable CA1031 // Logged; the row is still there, so the activity runs again after the next start.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            DurableLog.ActivityNotStored(_parts.Logger, activity.Name, activity.TaskId, activity.Instance, exception);
        }
    }

    /// <summary>The result of the activity; null where it has to run again because the host ends.</summary>
    private async Task<StepResult?> CallAsync(ActivityRow activity, Activity? span)
    {
        var (functions, at) = (_parts.Functions, _parts.Now);
        if (!functions.HasActivity(activity.Name))
        {
            var missing = new InvalidOperationException($"There is no activity function named '{activity.Name}'.");
            return new ActivityFailed(activity.TaskId, FailureInfo.From(missing) with { IsFinal = true }) { At = at };
        }

        try
        {
            var value = await functions.RunActivityAsync(
                activity.Name,
                activity.Instance,
                activity.Input,
                _stopping.Token
            );
            return new ActivityCompleted(activity.TaskId, _parts.Converter.Serialize(value)) { At = _parts.Now };
        }
        catch (Exception) when (_parts.Database.IsCrashed)
        {
            _parts.Die();
            return null;
        }
        catch (Exception) when (_stopping.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // What an activity throws is its result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            span?.Fail(exception);
            DurableLog.ActivityFailed(_parts.Logger, activity.Name, activity.TaskId, activity.Instance, exception);
            return new ActivityFailed(activity.TaskId, FailureInfo.From(exception)) { At = _parts.Now };
        }
    }

    private sealed record Item(ActivityRow Activity, WorkScope Scope);
}
