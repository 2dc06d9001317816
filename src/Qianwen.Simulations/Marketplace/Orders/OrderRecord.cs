using Qianwen.Contracts.Orders;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>What the marketplace knows of one order key.</summary>
/// <param name="Status">Null where there is no order: it was rejected.</param>
/// <param name="Units">Cups and dishes in all.</param>
/// <param name="StartsAt">When the kitchen begins it.</param>
/// <param name="Sequence">Number of the last kitchen step; 0 before the first.</param>
/// <param name="Replies">Every reply given, in order; each is given again unchanged for its command.</param>
public sealed record OrderRecord(
    string OrderKey,
    string StoreId,
    string UpdatesTo,
    string CartHash,
    MerchantOrderStatus? Status,
    int Units,
    DateTimeOffset StartsAt,
    DateTimeOffset ReadyBy,
    int Sequence,
    IReadOnlyList<MerchantReply> Replies
)
{
    /// <summary>The reply given to a command; null where there was none.</summary>
    public MerchantReply? ReplyTo(string key) => Replies.FirstOrDefault(reply => reply.Key == key);

    /// <summary>With one more reply.</summary>
    public OrderRecord With(MerchantReply reply) => this with { Replies = [.. Replies, reply] };
}
