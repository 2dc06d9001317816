using System.Text.Json.Serialization;
using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Orders;

/// <summary>The answer on <c>merchant-replies</c> to one command; sent again, unchanged, when the command comes again.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="InstanceId">The orchestration that waits.</param>
/// <param name="Outcome">What happened.</param>
/// <param name="OrderId">The merchant's own number.</param>
/// <param name="PickupCode">What the rider says at the counter.</param>
/// <param name="ReadyBy">When it will be made.</param>
/// <param name="Code">For a no: one of <see cref="RefusalCodes"/> or the merchant's own.</param>
/// <param name="Message">For a no: why, for the person.</param>
/// <param name="Alternatives">What the store has instead.</param>
/// <param name="Codes">Ticket, booking, plate and other codes, where there is more than a pick-up code.</param>
public sealed record MerchantReply(
    string Key,
    string InstanceId,
    string OrderKey,
    MerchantOutcome Outcome,
    string? OrderId = null,
    string? PickupCode = null,
    DateTimeOffset? ReadyBy = null,
    string? Code = null,
    LocalizedText? Message = null,
    IReadOnlyList<StoreAlternative>? Alternatives = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OrderCode>? Codes = null
);
