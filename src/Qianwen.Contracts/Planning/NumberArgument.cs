namespace Qianwen.Contracts.Planning;

/// <summary>A number with limits: a rating, stars, a distance.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Min">At least; equal to <paramref name="Max"/> for exactly.</param>
/// <param name="Max">At most.</param>
public sealed record NumberArgument(string Words, decimal? Min = null, decimal? Max = null);
