using Qianwen.Contracts.Orders;

namespace Qianwen.Contracts.Purchases;

/// <summary>A merchant command and the how-many-eth time it is sent; a repeat has another message id and the same key.</summary>
public sealed record MerchantSend(MerchantCommand Command, int Attempt);
