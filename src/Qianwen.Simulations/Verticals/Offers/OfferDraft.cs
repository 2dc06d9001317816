using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>What a vertical would sell, before it is known whether there is enough of it left.</summary>
/// <param name="Lines">What is paid for, at least one.</param>
/// <param name="Steps">What happens once it is ordered, in order of time; the last one ends it.</param>
/// <param name="FreeUntil">Until when it can be cancelled free of charge.</param>
/// <param name="Floats">True where everything is counted from the order and not from the clock: a parcel, a car that comes now.</param>
/// <param name="Service">When and where it happens.</param>
/// <param name="Details">Facts the person decides on, one a line.</param>
/// <param name="Notes">What was assumed or differs from the words.</param>
/// <param name="Holds">What it needs of what there is only so much of.</param>
/// <param name="Codes">What the person gets to show.</param>
/// <param name="MatchScore">0…1: how well it fits the words.</param>
public sealed record OfferDraft(
    IReadOnlyList<DraftLine> Lines,
    IReadOnlyList<PlannedStep> Steps,
    DateTimeOffset FreeUntil,
    bool Floats = false,
    ServiceTime? Service = null,
    IReadOnlyList<LocalizedText>? Details = null,
    IReadOnlyList<LocalizedText>? Notes = null,
    IReadOnlyList<OfferFee>? Fees = null,
    IReadOnlyList<Hold>? Holds = null,
    IReadOnlyList<CodePattern>? Codes = null,
    double MatchScore = 1,
    int DistanceMetres = 0
);
