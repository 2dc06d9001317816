namespace Qianwen.LocalHost.Durable;

/// <summary>An orchestration of that id exists in a status that forbids a second start.</summary>
public sealed class OrchestrationAlreadyExistsException(string message) : InvalidOperationException(message);
