using Qianwen.Contracts.Jobs;

namespace Qianwen.Contracts.Purchases;

/// <summary>What a purchase came to: bought where <paramref name="Failure"/> is null.</summary>
/// <param name="Order">The order as it stands.</param>
/// <param name="PaymentId">The payment provider's number.</param>
public sealed record PurchaseResult(OrderView Order, string? PaymentId = null, PurchaseFailure? Failure = null);
