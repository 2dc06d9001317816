namespace Qianwen.Contracts.People;

/// <summary>An address of a person's profile.</summary>
/// <param name="Label"><c>home</c>, <c>office</c>, or the person's own word.</param>
/// <param name="Text">The full address.</param>
/// <param name="City">Vocabulary id of the city.</param>
/// <param name="Location">Where it is.</param>
/// <param name="IsDefault">Where goods go when nothing is said.</param>
public sealed record SavedAddress(string Label, string Text, string City, GeoPoint Location, bool IsDefault = false);
