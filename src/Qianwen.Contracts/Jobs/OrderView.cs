using System.Text.Json.Serialization;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Jobs;

/// <summary>One order of a task; payment, kitchen and delivery are separate facts.</summary>
/// <param name="OrderKey">Our key.</param>
/// <param name="Offer">What was confirmed.</param>
/// <param name="Payment">Null until authorised.</param>
/// <param name="Kitchen">Null until accepted.</param>
/// <param name="Trips">Latest news of each trip.</param>
/// <param name="ReadyBy">When the merchant promised to have made it; null until accepted.</param>
/// <param name="Codes">Ticket, booking, plate and other codes, as the merchant gave them.</param>
/// <param name="PaymentUnknown">True while nobody can say whether money moved; it is being looked up.</param>
public sealed record OrderView(
    string OrderKey,
    string LegId,
    Offer Offer,
    PaymentState? Payment,
    MerchantOrderStatus? Kitchen,
    string? OrderId,
    string? PickupCode,
    IReadOnlyList<DeliveryUpdate> Trips,
    Money? Captured,
    Money? Refunded,
    bool PaymentUnknown = false,
    DateTimeOffset? ReadyBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OrderCode>? Codes = null
);
