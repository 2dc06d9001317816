using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>One order of a cart: a leg, the offer that serves it and where it goes; no address where nothing is brought.</summary>
public sealed record CartOrder(string LegId, Offer Offer, DeliveryAddress? DeliverTo, string? Note = null);
