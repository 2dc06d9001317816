using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Purchases;

/// <summary>A payment command and the how-many-eth time it is sent; a repeat has another message id and the same key.</summary>
public sealed record PaymentSend(PaymentCommand Command, int Attempt);
