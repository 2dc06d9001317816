using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>Everything one turn of an orchestrator produced; it is stored in one write.</summary>
/// <param name="Row">The instance as it was when the turn began.</param>
/// <param name="FirstSequence">The place in the log of the first new event.</param>
/// <param name="Events">The new lines of the log; activities, timers, children and messages follow from them.</param>
/// <param name="ConsumedInbox">The messages that were taken.</param>
/// <param name="IsStarted">Whether the code has begun to run.</param>
/// <param name="IsSuspended">Whether it is suspended from here on.</param>
/// <param name="CustomStatus">The serialised custom status.</param>
/// <param name="Now">The time of the turn, in UTC.</param>
/// <param name="Trace">The trace of the execution; null where nobody traces.</param>
internal sealed record TurnRecord(
    InstanceRow Row,
    int FirstSequence,
    IReadOnlyList<HistoryEvent> Events,
    IReadOnlyList<long> ConsumedInbox,
    bool IsStarted,
    bool IsSuspended,
    string? CustomStatus,
    DateTime Now,
    ExecutionTrace? Trace = null
);
