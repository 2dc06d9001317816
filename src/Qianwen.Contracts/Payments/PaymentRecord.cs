namespace Qianwen.Contracts.Payments;

/// <summary>A payment as the provider's look-up by key gives it (404 where there is none).</summary>
/// <param name="PaymentKey">The authorisation's key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Authorised">Amount held.</param>
/// <param name="Captured">Amount taken.</param>
/// <param name="Refunded">Amount given back.</param>
/// <param name="Replies">Every reply given so far, by command key.</param>
public sealed record PaymentRecord(
    string PaymentKey,
    PaymentState State,
    Money Authorised,
    Money Captured,
    Money Refunded,
    IReadOnlyList<PaymentReply> Replies
);
