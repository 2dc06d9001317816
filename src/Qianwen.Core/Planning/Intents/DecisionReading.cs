namespace Qianwen.Core.Planning.Intents;

/// <summary>How a sentence begins to answer a yes-or-no question.</summary>
/// <param name="Leaning">Yes, no, or doubt.</param>
/// <param name="Rest">Index of the first character after it.</param>
public readonly record struct DecisionReading(Leaning Leaning, int Rest);
