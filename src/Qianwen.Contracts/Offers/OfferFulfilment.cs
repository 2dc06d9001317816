using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Offers;

/// <summary>Who brings an accepted order to its end.</summary>
[JsonConverter(typeof(SnakeCaseEnum<OfferFulfilment>))]
public enum OfferFulfilment
{
    /// <summary>It is made, then brought to the door by a courier: done when it is delivered.</summary>
    Courier,

    /// <summary>The merchant alone: done when its updates say so (parcel delivered, boarded, checked in, paid out).</summary>
    Merchant,
}
