using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>What a vertical knows of one order key.</summary>
/// <param name="Status">Null where there is no order: it was rejected.</param>
/// <param name="Units">Rooms, tickets, pieces in all.</param>
/// <param name="FreeUntil">Until when it can be cancelled.</param>
/// <param name="Steps">What happens to it, from the first on.</param>
/// <param name="Sequence">Number of the last step; 0 before the first.</param>
/// <param name="Replies">Every reply given, in order; each is given again unchanged for its command.</param>
public sealed record BookingRecord(
    string OrderKey,
    string ProviderId,
    string ShopId,
    string UpdatesTo,
    string CartHash,
    MerchantOrderStatus? Status,
    int Units,
    DateTimeOffset FreeUntil,
    IReadOnlyList<PlannedStep> Steps,
    int Sequence,
    IReadOnlyList<MerchantReply> Replies
)
{
    /// <summary>The reply given to a command; null where there was none.</summary>
    public MerchantReply? ReplyTo(string key) => Replies.FirstOrDefault(reply => reply.Key == key);

    /// <summary>With one more reply.</summary>
    public BookingRecord With(MerchantReply reply) => this with { Replies = [.. Replies, reply] };
}
