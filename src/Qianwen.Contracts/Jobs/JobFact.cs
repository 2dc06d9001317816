using System.Text.Json.Serialization;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;

namespace Qianwen.Contracts.Jobs;

/// <summary>Something that happened in a job, as facts; the wording is the narrator's.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(NobodyCanDeliver), "nobody_can_deliver")]
[JsonDerivedType(typeof(ProposalClosed), "proposal_closed")]
[JsonDerivedType(typeof(StaleDecision), "stale_decision")]
[JsonDerivedType(typeof(TooLateToChange), "too_late_to_change")]
[JsonDerivedType(typeof(PaymentHeld), "payment_held")]
[JsonDerivedType(typeof(OrderPlaced), "order_placed")]
[JsonDerivedType(typeof(PaymentTaken), "payment_taken")]
[JsonDerivedType(typeof(PurchaseFailed), "purchase_failed")]
[JsonDerivedType(typeof(KitchenNews), "kitchen_news")]
[JsonDerivedType(typeof(RiderNews), "rider_news")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(CancelRefused), "cancel_refused")]
[JsonDerivedType(typeof(OrderCancelled), "order_cancelled")]
[JsonDerivedType(typeof(StoreWithdrew), "store_withdrew")]
[JsonDerivedType(typeof(Overdue), "overdue")]
[JsonDerivedType(typeof(DeliveryFailed), "delivery_failed")]
[JsonDerivedType(typeof(TrackingLost), "tracking_lost")]
public abstract record JobFact
{
    private JobFact() { }

    /// <summary>No address is known that anything could be brought to.</summary>
    public sealed record NobodyCanDeliver : JobFact;

    /// <summary>The open proposal is over without an order.</summary>
    /// <param name="Reason"><see cref="JobStatus.Declined"/>, <see cref="JobStatus.Expired"/> or <see cref="JobStatus.Cancelled"/>.</param>
    public sealed record ProposalClosed(JobStatus Reason) : JobFact;

    /// <summary>A yes or no came for a cart that is not the open one.</summary>
    public sealed record StaleDecision : JobFact;

    /// <summary>A change came after the order was placed.</summary>
    public sealed record TooLateToChange : JobFact;

    /// <summary>The amount is held on the person's account.</summary>
    public sealed record PaymentHeld(Money Amount) : JobFact;

    /// <summary>The merchant has the order.</summary>
    public sealed record OrderPlaced(
        string OrderId,
        string PickupCode,
        DateTimeOffset ReadyBy,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OrderCode>? Codes = null
    ) : JobFact;

    /// <summary>The amount was taken; or nobody can say yet.</summary>
    public sealed record PaymentTaken(Money Amount, bool Unknown) : JobFact;

    /// <summary>The order could not be bought.</summary>
    /// <param name="Retrying">True where a fresh proposal follows.</param>
    public sealed record PurchaseFailed(PurchaseFailure Failure, bool Retrying) : JobFact;

    /// <summary>News from the kitchen.</summary>
    public sealed record KitchenNews(MerchantUpdate Update) : JobFact;

    /// <summary>News from the riders.</summary>
    public sealed record RiderNews(DeliveryUpdate Update) : JobFact;

    /// <summary>Everything is at the door.</summary>
    public sealed record Delivered(string? PaymentId) : JobFact;

    /// <summary>The merchant does not cancel any more.</summary>
    public sealed record CancelRefused(LocalizedText? Message) : JobFact;

    /// <summary>The order is undone.</summary>
    public sealed record OrderCancelled(Money Amount, MoneyFate Money) : JobFact;

    /// <summary>The store gave up an order that it had accepted.</summary>
    /// <param name="Message">Why, as the store says.</param>
    public sealed record StoreWithdrew(LocalizedText? Message, Money Amount, MoneyFate Money) : JobFact;

    /// <summary>It should be at the door by now.</summary>
    public sealed record Overdue(DateTimeOffset Promised, bool Settling) : JobFact;

    /// <summary>It will not arrive.</summary>
    public sealed record DeliveryFailed(Money Amount, MoneyFate Money) : JobFact;

    /// <summary>The order stands, and cannot be followed here any more.</summary>
    public sealed record TrackingLost : JobFact;
}
