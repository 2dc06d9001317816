using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Purchases;

/// <summary>A payment step to book.</summary>
public sealed record BookingRequest(
    string Key,
    string OrderKey,
    string PersonId,
    string MerchantId,
    PaymentCommandType Step,
    Money Amount
);
