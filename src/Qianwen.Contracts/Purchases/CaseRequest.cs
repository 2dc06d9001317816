using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Purchases;

/// <summary>Something for an operator to settle.</summary>
public sealed record CaseRequest(
    string Key,
    string Code,
    string TaskId,
    string PersonId,
    Money? Amount,
    string Detail,
    DateTimeOffset At
);
