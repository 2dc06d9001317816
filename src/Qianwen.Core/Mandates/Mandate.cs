using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Mandates;

/// <summary>
/// What a person allows to be paid on their behalf (ACT 2.1, mandate). Every payment is confirmed by the person; the
/// limits hold all the same.
/// </summary>
/// <param name="SingleLimit">The most one order may cost.</param>
/// <param name="TotalLimit">The most that may leave in one calendar month of the person's zone, reservations included.</param>
/// <param name="ForbiddenMerchants">Merchants that are never paid.</param>
/// <param name="Suspended">True while nothing may be paid.</param>
public sealed record Mandate(
    string PersonId,
    Money SingleLimit,
    Money TotalLimit,
    IReadOnlyList<string> ForbiddenMerchants,
    bool Suspended = false
);
