using System.Text.Json.Serialization;
using Qianwen.Core.Cases;
using Qianwen.Core.Conversations;
using Qianwen.Core.Ledger;
using Qianwen.Core.Mandates;
using Qianwen.Core.Partners;

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
[JsonSerializable(typeof(Partner))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
