using System.Text.Json;
using System.Text.Json.Serialization;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Data;

/// <summary>The JSON context of rows and steps that never leave the outside world.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(FaultCount))]
[JsonSerializable(typeof(FaultRecord))]
[JsonSerializable(typeof(OfferRecord))]
[JsonSerializable(typeof(StockLevel))]
[JsonSerializable(typeof(StockTaking))]
[JsonSerializable(typeof(Surcharge))]
internal sealed partial class SimulationsJsonContext : JsonSerializerContext;
