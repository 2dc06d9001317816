using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Conversations;

/// <summary>What was paid, to whom, for what.</summary>
public sealed record ReceiptItem(
    string Id,
    DateTimeOffset At,
    string? TaskId,
    string Text,
    string OrderKey,
    string OrderId,
    string? PaymentId,
    Money Paid,
    Money Refunded,
    Offer Offer
) : ConversationItem(Id, At, TaskId);
