namespace Qianwen.Simulations.Verticals.Places;

/// <summary>A line of <c>verticals/own-places.json</c>: words for where the person is, lives or works.</summary>
/// <param name="Label"><c>here</c>, or the label of a saved address.</param>
public sealed record OwnPlaceData(string Label, IReadOnlyList<string> Words);
