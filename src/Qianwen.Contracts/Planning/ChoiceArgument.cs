namespace Qianwen.Contracts.Planning;

/// <summary>One of the values a capability declares (<c>x-values</c>): a class, a vehicle type, a facility.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Value">The declared value.</param>
public sealed record ChoiceArgument(string Words, string Value);
