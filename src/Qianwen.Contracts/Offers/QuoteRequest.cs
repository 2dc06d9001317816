using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>What would this cost in this store? Sent to a capability's quote endpoint.</summary>
/// <param name="Key">Minted per quote; carried in logs and offers.</param>
/// <param name="Leg">What is wanted.</param>
/// <param name="StoreId">The store that is asked.</param>
/// <param name="DeliverTo">Where it goes; null where nothing is brought.</param>
/// <param name="Locale">The person's language.</param>
public sealed record QuoteRequest(string Key, Leg Leg, string StoreId, DeliveryAddress? DeliverTo, string Locale);
