namespace Qianwen.Contracts.Orders;

/// <summary>Subjects of messages on queues that carry more than one kind.</summary>
public static class MessageSubjects
{
    public const string MerchantReply = "merchant.reply";
    public const string MerchantUpdate = "merchant.update";
}
