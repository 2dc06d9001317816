using System.Text.Json.Serialization;
using Qianwen.Core.Cases;
using Qianwen.Core.Conversations;
using Qianwen.Core.Ledger;
using Qianwen.Core.Mandates;

namespace Qianwen.Azure.Tables;

/// <summary>JSON of the domain's own records, which are stored and cross no wire.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true
)]
[JsonSerializable(typeof(ConversationHeader))]
[JsonSerializable(typeof(LedgerBooking))]
[JsonSerializable(typeof(Mandate))]
[JsonSerializable(typeof(OpenCase))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
