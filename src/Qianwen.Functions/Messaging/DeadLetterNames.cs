using Qianwen.Contracts.Orders;

namespace Qianwen.Functions.Messaging;

/// <summary>The dead-letter queues that are watched.</summary>
public static class DeadLetterNames
{
    public const string MerchantReplies = QueueNames.MerchantReplies + Suffix;
    public const string PaymentReplies = QueueNames.PaymentReplies + Suffix;
    public const string DeliveryUpdates = QueueNames.DeliveryUpdates + Suffix;
    public const string Connection = QueueNames.Connection;
    private const string Suffix = "/$DeadLetterQueue";
}
