using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>When and where something that is not goods takes place.</summary>
/// <param name="StartsAt">Departure, check-in, pick-up, the table's time; with the place's own offset.</param>
/// <param name="EndsAt">Arrival, check-out, drop-off, the end of the table's time.</param>
/// <param name="From">Where a journey starts, or where it happens.</param>
/// <param name="To">Where a journey ends; null where nobody moves.</param>
public sealed record ServiceTime(
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    EntityReference? From = null,
    EntityReference? To = null
);
