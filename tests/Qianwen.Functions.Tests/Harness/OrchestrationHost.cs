using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>The local engine on a database in memory and virtual time, with the app's orchestrators.</summary>
internal sealed class OrchestrationHost : IAsyncDisposable
{
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly WorkTracker _work = new();
    private readonly DurableEngine _engine;
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset Due, int Order)> _later = new();
    private readonly Lock _gate = new();
    private int _order;
    private bool _isStarted;

    /// <param name="live">How many instances stay in memory; with none, every turn replays its whole history.</param>
    public OrchestrationHost(int live = 0)
    {
        var options = new DurableEngineOptions { HubName = "test", MaxLiveInstances = live };
        _engine = new DurableEngine(options, _database, Time, _work, Functions, NullLoggerFactory.Instance);
    }

    public VirtualTimeProvider Time { get; } = new();

    public ScriptedFunctions Functions { get; } = new();

    public DurableTaskClient Client => _engine.Client;

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Has something happen in the outside world, so much later.</summary>
    public void Later(TimeSpan after, Func<Task> happen)
    {
        lock (_gate)
        {
            _later.Enqueue(happen, (Now + after, _order++));
        }
    }

    /// <summary>Raises an event now.</summary>
    public Task RaiseAsync(string instance, string name, object payload) =>
        Client.RaiseEventAsync(instance, name, payload);

    /// <summary>Starts an orchestration of the app.</summary>
    public async Task StartAsync(string name, string instance, object input)
    {
        if (!_isStarted)
        {
            _isStarted = true;
            await _engine.StartAsync(CancellationToken.None);
        }

        await Client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(instance));
    }

    /// <summary>Runs, moving time as needed, until the instance has finished; its output.</summary>
    public async Task<T> FinishAsync<T>(string instance)
    {
        var finished = await FinishAsync(instance);
        Assert.True(
            finished.RuntimeStatus == OrchestrationRuntimeStatus.Completed,
            $"{instance} is {finished.RuntimeStatus}: {finished.FailureDetails}"
        );
        return finished.ReadOutputAs<T>()!;
    }

    /// <summary>Runs, moving time as needed, until the instance has finished.</summary>
    public async Task<OrchestrationMetadata> FinishAsync(string instance)
    {
        while (true)
        {
            await _work.WhenIdleAsync();
            if (await Client.GetInstanceAsync(instance, true) is { IsCompleted: true } finished)
            {
                return finished;
            }

            if (!await MoveAsync(null))
            {
                var history = await _engine.GetHistoryAsync(instance);
                Assert.Fail($"{instance} cannot finish: nothing is due. {string.Join('\n', history)}");
            }
        }
    }

    /// <summary>Waits until nothing runs; time stands still.</summary>
    public Task SettleAsync() => _work.WhenIdleAsync();

    /// <summary>Moves time by so much, with everything that falls due on the way, and settles.</summary>
    public async Task AdvanceAsync(TimeSpan span)
    {
        var target = Now + span;
        do
        {
            await _work.WhenIdleAsync();
        } while (await MoveAsync(target));
    }

    /// <summary>How long the log of an instance's current execution is.</summary>
    public async Task<int> HistoryLengthAsync(string instance) => (await _engine.GetHistoryAsync(instance)).Count;

    /// <summary>Does the next thing that is due; false where there is none until then.</summary>
    private async Task<bool> MoveAsync(DateTimeOffset? notAfter)
    {
        Func<Task>? happen = null;
        DateTimeOffset due = default;
        lock (_gate)
        {
            if (_later.TryPeek(out var next, out var when) && !(when.Due > notAfter) && !(Time.NextDue < when.Due))
            {
                (happen, due) = (next, when.Due);
                _later.Dequeue();
            }
        }

        if (happen is null)
        {
            return Time.AdvanceToNextTimer(notAfter);
        }

        while (Time.AdvanceToNextTimer(due)) { }
        await happen();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.StopAsync();
        await _database.DisposeAsync();
    }
}
