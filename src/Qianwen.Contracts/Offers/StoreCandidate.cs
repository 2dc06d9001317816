namespace Qianwen.Contracts.Offers;

/// <summary>A store worth asking for a quote.</summary>
/// <param name="DistanceMetres">From the store to the door.</param>
/// <param name="Rating">0…5.</param>
public sealed record StoreCandidate(
    string StoreId,
    string MerchantId,
    LocalizedText Name,
    int DistanceMetres,
    double Rating
);
