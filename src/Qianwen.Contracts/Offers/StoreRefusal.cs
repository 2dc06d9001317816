namespace Qianwen.Contracts.Offers;

/// <summary>A store says no to a leg, before any order.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/>.</param>
/// <param name="Message">Why, for the person.</param>
/// <param name="Alternatives">What it has instead.</param>
public sealed record StoreRefusal(
    string StoreId,
    LocalizedText StoreName,
    string Code,
    LocalizedText Message,
    IReadOnlyList<StoreAlternative> Alternatives
);
