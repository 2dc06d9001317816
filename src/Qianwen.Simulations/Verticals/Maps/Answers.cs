using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Maps;

/// <summary>Answers that cost nothing, in the form of an offer.</summary>
public static class Answers
{
    /// <summary>An answer with its facts, one a line.</summary>
    public static OfferDraft Of(
        string itemId,
        LocalizedText name,
        IReadOnlyList<LocalizedText> facts,
        DateTimeOffset now,
        ServiceTime? service = null,
        IReadOnlyList<LocalizedText>? notes = null,
        int metres = 0
    ) =>
        new(
            [new DraftLine(itemId, name, 1, Money.Zero())],
            [new PlannedStep(now, MerchantOrderStatus.Done, new LocalizedText("已答复", "Answered"))],
            now,
            Floats: true,
            Service: service,
            Details: facts,
            Notes: notes,
            DistanceMetres: metres
        );
}
