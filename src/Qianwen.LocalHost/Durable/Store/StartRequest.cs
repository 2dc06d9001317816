using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>An orchestration to start.</summary>
/// <param name="Instance">Its id; null lets the store mint one.</param>
/// <param name="Event">What it is told first.</param>
/// <param name="StartAt">Not before this time (UTC).</param>
/// <param name="Blocking">Terminal statuses of an instance with that id that forbid the start. A live one always does.</param>
internal sealed record StartRequest(
    string? Instance,
    ExecutionStarted Event,
    DateTime? StartAt,
    IReadOnlyList<OrchestrationRuntimeStatus> Blocking
);
