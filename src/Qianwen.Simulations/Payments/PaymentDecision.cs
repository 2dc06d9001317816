using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Payments;

/// <summary>What a command makes of an account and a payment.</summary>
public sealed record PaymentDecision(PersonAccount Account, PaymentEntry Entry, PaymentReply Reply);
