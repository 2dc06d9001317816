using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.Conformance.Durable;

/// <summary>The local engine on a database in memory and virtual time.</summary>
public class LocalDurableFixture : IDurableFixture
{
    private DurableEngine? _engine;

    public TestFunctions Functions { get; init; } = new();

    public LocalDatabase Database { get; set; } = LocalDatabase.InMemory();

    public VirtualTimeProvider Time { get; init; } = new();

    public WorkTracker Work { get; private set; } = new();

    public DurableEngineOptions Options { get; init; } = new() { HubName = "test" };

    public RecordingLoggers Log { get; } = new();

    public DurableEngine Engine => _engine ?? throw new InvalidOperationException("The fixture is not started.");

    public DurableTaskClient Client => Engine.Client;

    public DateTimeOffset Now => Time.GetUtcNow();

    public async Task StartAsync()
    {
        _engine = new DurableEngine(Options, Database, Time, Work, Functions, Log);
        await _engine.StartAsync(CancellationToken.None);
    }

    public Task SettleAsync() => Work.WhenIdleAsync();

    public async Task AdvanceAsync(TimeSpan span)
    {
        var target = Now + span;
        do
        {
            await SettleAsync();
        } while (Time.AdvanceToNextTimer(target));
    }

    public async Task<OrchestrationMetadata> FinishAsync(string instanceId)
    {
        while (true)
        {
            await SettleAsync();
            if (await Client.GetInstanceAsync(instanceId, true) is { IsCompleted: true } finished)
            {
                return finished;
            }

            if (!Time.AdvanceToNextTimer())
            {
                var history = await Engine.GetHistoryAsync(instanceId);
                Assert.Fail($"{instanceId} cannot finish: nothing is due. {string.Join('\n', history)}");
            }
        }
    }

    public async Task RestartAsync()
    {
        var database = Database.Restart();
        await Engine.StopAsync();
        Database = database;
        Work = new WorkTracker();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_engine is not null)
        {
            await _engine.StopAsync();
        }

        await Database.DisposeAsync();
    }
}
