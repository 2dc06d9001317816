namespace Qianwen.LocalHost.Messaging;

/// <summary>One lock of one session: the receiver that holds it is the only one that gets the session's messages.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Lock">Which lock of this session it is.</param>
/// <param name="Until">When it ends unless it is renewed.</param>
public sealed record SessionLock(string Queue, string SessionId, int Lock, DateTimeOffset Until);
