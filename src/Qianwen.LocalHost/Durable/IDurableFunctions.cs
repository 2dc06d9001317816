using System.Diagnostics.CodeAnalysis;

namespace Qianwen.LocalHost.Durable;

/// <summary>The functions that a durable engine may call.</summary>
public interface IDurableFunctions
{
    /// <summary>The orchestrator of that name; names are case-insensitive, as in the official host.</summary>
    bool TryGetOrchestrator(string name, [NotNullWhen(true)] out OrchestratorFunction? function);

    /// <summary>Whether an activity of that name exists.</summary>
    bool HasActivity(string name);

    /// <summary>Runs an activity and returns its value; what it throws is the activity's failure.</summary>
    /// <param name="name">The activity.</param>
    /// <param name="instanceId">The orchestration that called it.</param>
    /// <param name="inputJson">Its serialised input.</param>
    /// <param name="cancellationToken">Cancelled when the host stops; the activity then runs again at the next start.</param>
    Task<object?> RunActivityAsync(
        string name,
        string instanceId,
        string? inputJson,
        CancellationToken cancellationToken
    );
}
