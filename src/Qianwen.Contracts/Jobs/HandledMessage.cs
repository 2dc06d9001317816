using Qianwen.Contracts.Conversations;

namespace Qianwen.Contracts.Jobs;

/// <summary>A message with what it was understood to be.</summary>
public sealed record HandledMessage(MessageInput Message, Understanding Understanding, DateTimeOffset At);
