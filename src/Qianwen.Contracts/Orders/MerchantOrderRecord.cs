namespace Qianwen.Contracts.Orders;

/// <summary>An order as the merchant's look-up by key gives it (404 where there is none).</summary>
/// <param name="Replies">Every reply given so far.</param>
public sealed record MerchantOrderRecord(
    string OrderKey,
    MerchantOrderStatus? Status,
    string CartHash,
    IReadOnlyList<MerchantReply> Replies
);
