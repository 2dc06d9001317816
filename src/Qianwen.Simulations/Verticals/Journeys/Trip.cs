using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>One way, or there and back, in one class.</summary>
/// <param name="Out">The way there.</param>
/// <param name="Return">The way back; null for one way.</param>
/// <param name="Seats">The class.</param>
/// <param name="Price">Of one ticket, both ways.</param>
public sealed record Trip(Departure Out, Departure? Return, ClassData Seats, Money Price)
{
    /// <summary>Its shop's id within the provider.</summary>
    public string Id => Return is null ? Out.Id : $"{Out.Id}+{Return.Id}";

    /// <summary>The ways, with the day of each.</summary>
    public IEnumerable<(Departure Way, DateOnly Day)> Ways(JourneyWishes wishes) =>
        Return is null ? [(Out, wishes.Day)] : [(Out, wishes.Day), (Return, wishes.Back!.Value)];
}
