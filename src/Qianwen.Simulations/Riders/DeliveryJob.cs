using Qianwen.Contracts.Deliveries;

namespace Qianwen.Simulations.Riders;

/// <summary>What the riders know of one delivery key.</summary>
/// <param name="Command">The command that began it: dispatch, or the cancel that came before it.</param>
/// <param name="DispatchedAt">When it was taken on.</param>
/// <param name="Progress">For each trip the sequence of its latest news; 0 before the first.</param>
/// <param name="CancelledAt">When it was called off; null where it was not.</param>
/// <param name="RiderGivesUp">True where the first rider of the first trip gives up.</param>
public sealed record DeliveryJob(
    DeliveryCommand Command,
    DateTimeOffset DispatchedAt,
    IReadOnlyList<int> Progress,
    DateTimeOffset? CancelledAt,
    bool RiderGivesUp
);
