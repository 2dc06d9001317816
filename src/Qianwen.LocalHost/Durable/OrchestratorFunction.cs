using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Durable;

/// <summary>An orchestrator: runs on the given context and yields the orchestration's output.</summary>
public delegate Task<object?> OrchestratorFunction(TaskOrchestrationContext context);
