using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Planning;

/// <summary>A price wish: limits, or a level.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Min">At least.</param>
/// <param name="Max">At most.</param>
/// <param name="Level"><c>cheap</c>, <c>moderate</c> or <c>expensive</c>, where no amount was named.</param>
public sealed record PriceArgument(string Words, Money? Min = null, Money? Max = null, string? Level = null);
