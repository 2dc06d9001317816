using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>What became of a start: <paramref name="Existing"/> is the status that forbade it.</summary>
internal sealed record StartResult(string Instance, DueMessage? Delayed, OrchestrationRuntimeStatus? Existing);
