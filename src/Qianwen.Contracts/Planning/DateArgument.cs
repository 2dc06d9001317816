namespace Qianwen.Contracts.Planning;

/// <summary>A day, or a span of days.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Date">The day, or the first one.</param>
/// <param name="Until">The last day of a span; null for one day.</param>
public sealed record DateArgument(string Words, DateOnly Date, DateOnly? Until = null);
