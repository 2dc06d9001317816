namespace Qianwen.LocalHost.Hosting.Invocation;

/// <summary>What the durable engine hands to an activity.</summary>
internal sealed record ActivityInput(string InstanceId, string? Json);
