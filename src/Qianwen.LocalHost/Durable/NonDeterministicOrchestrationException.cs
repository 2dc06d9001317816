namespace Qianwen.LocalHost.Durable;

/// <summary>An orchestrator, replayed, did not do what its history says it did; the message tells both.</summary>
public sealed class NonDeterministicOrchestrationException(string message) : InvalidOperationException(message);
