using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Purchases;

/// <summary>Why an order could not be bought.</summary>
/// <param name="Code"><c>over_limit</c>, <c>payment_declined</c>, <c>payment_unreachable</c>, <c>store_unreachable</c>, <c>unknown_outcome</c>, or a refusal code of the store.</param>
/// <param name="Message">Why, for the person.</param>
/// <param name="Money">What became of the money.</param>
/// <param name="Alternatives">What the store has instead.</param>
/// <param name="TryElsewhere">True where another store or a fresh price may do.</param>
public sealed record PurchaseFailure(
    string Code,
    LocalizedText Message,
    MoneyFate Money,
    IReadOnlyList<StoreAlternative> Alternatives,
    bool TryElsewhere
);
