using Microsoft.DurableTask.Client;

namespace Qianwen.Conformance.Durable;

/// <summary>An implementation of durable orchestrations under test, with the functions of one test.</summary>
public interface IDurableFixture : IAsyncDisposable
{
    /// <summary>The functions; a test registers them before <see cref="StartAsync"/>.</summary>
    TestFunctions Functions { get; }

    DurableTaskClient Client { get; }

    /// <summary>What was logged.</summary>
    RecordingLoggers Log { get; }

    /// <summary>What the clock of the orchestrations shows.</summary>
    DateTimeOffset Now { get; }

    Task StartAsync();

    /// <summary>Waits until nothing runs; time stands still.</summary>
    Task SettleAsync();

    /// <summary>Moves time by so much, with everything that falls due on the way, and settles.</summary>
    Task AdvanceAsync(TimeSpan span);

    /// <summary>Runs, moving time as needed, until the instance has finished.</summary>
    Task<OrchestrationMetadata> FinishAsync(string instanceId);

    /// <summary>Stops the process and starts another on what was stored.</summary>
    Task RestartAsync();
}
