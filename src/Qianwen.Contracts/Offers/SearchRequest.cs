using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Who could serve this leg? Sent to a capability's search endpoint.</summary>
/// <param name="Leg">What is wanted.</param>
/// <param name="DeliverTo">Where it goes; null where nobody knows yet.</param>
/// <param name="Locale">The person's language.</param>
public sealed record SearchRequest(Leg Leg, DeliveryAddress? DeliverTo, string Locale);
