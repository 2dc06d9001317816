namespace Qianwen.Contracts.Planning;

/// <summary>A number of people, rooms, tickets, nights.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Value">The number.</param>
public sealed record CountArgument(string Words, int Value);
