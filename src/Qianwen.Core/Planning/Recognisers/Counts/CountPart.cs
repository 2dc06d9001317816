namespace Qianwen.Core.Planning.Recognisers.Counts;

/// <summary>One of the numbers a count was said as: "2 adults" of "2 adults and a child".</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit word, as the caller listed it; empty for "for two".</param>
public sealed record CountPart(int Value, string Unit);
