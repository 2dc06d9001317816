namespace Qianwen.Contracts.Planning;

/// <summary>A time of day.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="From">The time, or the earliest; null for "before …".</param>
/// <param name="To">The latest; equal to <paramref name="From"/> for a point in time, null for "after …".</param>
public sealed record TimeArgument(string Words, TimeOnly? From, TimeOnly? To);
