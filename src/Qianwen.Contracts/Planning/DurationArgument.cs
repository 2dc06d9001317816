namespace Qianwen.Contracts.Planning;

/// <summary>How long.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Seconds">The length in seconds.</param>
public sealed record DurationArgument(string Words, long Seconds);
