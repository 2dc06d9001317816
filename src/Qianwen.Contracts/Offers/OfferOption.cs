using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>A chosen option of an offer line.</summary>
/// <param name="Group">Group id.</param>
/// <param name="GroupName">Group name.</param>
/// <param name="Choice">Choice id.</param>
/// <param name="Name">Choice name.</param>
/// <param name="PriceDelta">Per unit, already in the line's unit price.</param>
/// <param name="IsDefault">True where the person did not ask for it: it is the shop's default.</param>
/// <param name="Count">How many times.</param>
public sealed record OfferOption(
    string Group,
    LocalizedText GroupName,
    string Choice,
    LocalizedText Name,
    Money PriceDelta,
    bool IsDefault,
    int Count = 1
);
