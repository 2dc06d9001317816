using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Purchases;

/// <summary>Input of the purchase orchestrator: one confirmed order of one cart.</summary>
/// <param name="OrderKey">Key of the order; every effect's key is derived from it.</param>
/// <param name="Order">What was confirmed.</param>
/// <param name="CartHash">Hash of the confirmed cart.</param>
/// <param name="NewsTo">The orchestration that takes the store's news and passes it to whoever follows the order by then.</param>
public sealed record PurchaseInput(
    string TaskId,
    string ConversationId,
    string PersonId,
    string Locale,
    string OrderKey,
    CartOrder Order,
    string CartHash,
    string NewsTo
);
