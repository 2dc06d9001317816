namespace Qianwen.LocalHost.Operator;

/// <summary>A queue and how many messages it holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Active">Ready to receive.</param>
/// <param name="Locked">Held by a receiver.</param>
/// <param name="Scheduled">Not enqueued yet.</param>
/// <param name="Deferred">Set aside.</param>
/// <param name="DeadLetters">In the dead-letter sub-queue.</param>
public sealed record QueueView(string Name, int Active, int Locked, int Scheduled, int Deferred, int DeadLetters);
