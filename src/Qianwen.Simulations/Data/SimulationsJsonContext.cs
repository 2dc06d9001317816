using System.Text.Json;
using System.Text.Json.Serialization;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Riders;
using Qianwen.Simulations.Verticals.Booking;

namespace Qianwen.Simulations.Data;

/// <summary>The JSON context of rows and steps that never leave the outside world.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(BookingOffer))]
[JsonSerializable(typeof(BookingRecord))]
[JsonSerializable(typeof(CapacityTaking))]
[JsonSerializable(typeof(DeliveryJob))]
[JsonSerializable(typeof(FaultCount))]
[JsonSerializable(typeof(FaultRecord))]
[JsonSerializable(typeof(KitchenStep))]
[JsonSerializable(typeof(OfferRecord))]
[JsonSerializable(typeof(OrderRecord))]
[JsonSerializable(typeof(PaymentEntry))]
[JsonSerializable(typeof(PaymentKeyOwner))]
[JsonSerializable(typeof(PersonAccount))]
[JsonSerializable(typeof(RiderStep))]
[JsonSerializable(typeof(StockLevel))]
[JsonSerializable(typeof(StockTaking))]
[JsonSerializable(typeof(Surcharge))]
internal sealed partial class SimulationsJsonContext : JsonSerializerContext;
