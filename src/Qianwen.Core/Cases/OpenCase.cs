using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Cases;

/// <summary>Something an operator must settle: an outcome nobody can tell, or money that could not be given back.</summary>
/// <param name="Key">The effect it is about; one case per key.</param>
/// <param name="Code"><c>payment_unknown</c>, <c>order_unknown</c>, <c>refund_failed</c>, <c>delivery_overdue</c>.</param>
public sealed record OpenCase(
    string Key,
    string Code,
    string TaskId,
    string PersonId,
    Money? Amount,
    string Detail,
    DateTimeOffset At
);
