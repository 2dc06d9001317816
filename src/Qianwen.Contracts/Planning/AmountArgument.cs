using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Planning;

/// <summary>A sum of money to move.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Amount">The sum.</param>
public sealed record AmountArgument(string Words, Money Amount);
