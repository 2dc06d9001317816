namespace Qianwen.Contracts.Planning;

/// <summary>Where goods go.</summary>
/// <param name="Text">As said or as stored in the profile; shown to the person and the rider.</param>
/// <param name="Label">The person's label for it: <c>home</c>, <c>office</c>; null for a place.</param>
/// <param name="PlaceId">Vocabulary id of the place, where known.</param>
/// <param name="City">Vocabulary id of the city (<c>hangzhou</c>), where known.</param>
/// <param name="Location">Where it is; null where nobody knows, then no shop can deliver to it.</param>
/// <param name="Words">The person's words, where said in this sentence.</param>
public sealed record DeliveryAddress(
    string Text,
    string? Label = null,
    string? PlaceId = null,
    string? City = null,
    GeoPoint? Location = null,
    string? Words = null
);
