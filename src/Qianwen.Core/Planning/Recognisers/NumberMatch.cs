namespace Qianwen.Core.Planning.Recognisers;

/// <summary>A number found at a token.</summary>
/// <param name="Value">Its value; 0 where it is vague.</param>
/// <param name="Next">Index of the first token after it.</param>
/// <param name="Vague">True for "some", "几", "two or three": an amount is meant, but not which.</param>
/// <param name="Article">True for "a", "an": one thing, without counting.</param>
public readonly record struct NumberMatch(decimal Value, int Next, bool Vague = false, bool Article = false);
