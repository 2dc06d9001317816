namespace Qianwen.Cli.Client;

/// <summary>The connection to the assistant was lost; nothing is known of the call.</summary>
public sealed class AssistantUnreachableException(string message, Exception inner) : Exception(message, inner);
