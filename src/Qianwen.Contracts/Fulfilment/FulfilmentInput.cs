using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>Input of the fulfilment orchestrator, and its state when it continues as new.</summary>
/// <param name="Order">The order as it stands.</param>
/// <param name="DeliverTo">Where it goes; null where the merchant itself brings it to its end.</param>
/// <param name="DeliveryKey">Key of the delivery.</param>
/// <param name="PaymentKey">Key of its payment.</param>
/// <param name="Dispatched">True once riders were called.</param>
/// <param name="KitchenSequence">Newest kitchen news seen.</param>
/// <param name="Overdue">How many deadlines have passed.</param>
/// <param name="Deadline">When it counts as overdue.</param>
public sealed record FulfilmentInput(
    string TaskId,
    string ConversationId,
    string PersonId,
    string Locale,
    OrderView Order,
    DeliveryAddress? DeliverTo,
    string CartHash,
    string DeliveryKey,
    string PaymentKey,
    string? PaymentId,
    DateTimeOffset Deadline,
    bool Dispatched = false,
    int KitchenSequence = 0,
    int Overdue = 0
);
