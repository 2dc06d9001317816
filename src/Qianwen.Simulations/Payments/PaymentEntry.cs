using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Payments;

/// <summary>What the provider knows of one payment key.</summary>
/// <param name="State">Null where there is no payment: only commands that made no sense came.</param>
/// <param name="Authorised">Amount held at first.</param>
/// <param name="Replies">Every reply given, in order; each is given again unchanged for its command.</param>
public sealed record PaymentEntry(
    string PaymentKey,
    string PersonId,
    PaymentState? State,
    Money Authorised,
    Money Captured,
    Money Refunded,
    IReadOnlyList<PaymentReply> Replies
)
{
    /// <summary>The reply given to a command; null where there was none.</summary>
    public PaymentReply? ReplyTo(string key) => Replies.FirstOrDefault(reply => reply.Key == key);
}
