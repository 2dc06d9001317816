namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Which item of which leg.</summary>
/// <param name="LegId">The leg.</param>
/// <param name="Line">The item's place in its list.</param>
public readonly record struct ItemAddress(string LegId, int Line);
