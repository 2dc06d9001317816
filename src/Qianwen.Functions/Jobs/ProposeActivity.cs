using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Core.Mandates;
using Qianwen.Core.Offers;
using Qianwen.Core.People;

namespace Qianwen.Functions.Jobs;

/// <summary>Ranks what was quoted and proposes one cart, or says why there is none. Takes nothing and pays nothing.</summary>
public sealed class ProposeActivity(
    IConversationStore conversations,
    ITaskStore tasks,
    IProfileStore profiles,
    IMandateStore mandates
)
{
    /// <summary>Proposes once per round.</summary>
    [Function(nameof(ProposeActivity))]
    public async Task<ProposalResult> RunAsync(
        [ActivityTrigger] ProposalRequest request,
        CancellationToken cancellationToken
    )
    {
        var task = request.Task;
        var profile = await profiles.GetAsync(task.PersonId, cancellationToken);
        var ranking = Rank(request);
        var cart = ranking.Missing is null
            ? CartBuilder.Build(task.TaskId, task.Round, Orders(task, ranking.Offers))
            : null;
        var mandate = await mandates.GetAsync(task.PersonId, cancellationToken);
        var reason = ranking.Missing ?? Over(mandate, cart!);

        ConversationItem item = reason is null
            ? new ProposalNarrator(new PersonClock(profile.TimeZone)).Propose(
                task,
                cart!,
                ranking.Offers,
                [.. request.Quotes.SelectMany(quotes => quotes.Refusals)],
                request.At
            )
            : ProposalNarrator.CannotServe(task, reason.Code, reason.Why, reason.Next, reason.Alternatives, request.At);
        await tasks.UpdateAsync(
            task.TaskId,
            view =>
                view with
                {
                    Status = reason is null ? JobStatus.Proposed : JobStatus.Failed,
                    Legs = task.Legs,
                    Cart = reason is null ? cart : null,
                    Summary = Summary(item),
                    UpdatedAt = request.At,
                },
            cancellationToken
        );
        await conversations.AppendAsync(task.ConversationId, [item], null, cancellationToken);
        return new ProposalResult(reason is null ? cart : null);
    }

    private static (List<RankedOffer> Offers, NoOfferReason? Missing) Rank(ProposalRequest request)
    {
        var offers = new List<RankedOffer>();
        foreach (var quotes in request.Quotes)
        {
            var leg = request.Task.Legs.First(leg => leg.Id == quotes.LegId);
            var excluded = request.Task.Excluded ?? [];
            var candidates = quotes.Offers.Where(offer => !excluded.Contains(offer.StoreId)).ToList();
            var ranked = OfferRanking.Rank(leg, candidates, request.At);
            if (ranked.Count == 0)
            {
                var reason =
                    candidates.Count == 0 && quotes.Refusals.Count == 0 && request.Task.Notice is { } notice
                        ? NoOfferReason.NobodyElse(notice)
                        : NoOfferReason.For(leg, candidates, quotes.Refusals, request.At);
                return (offers, reason.WithElsewhere(quotes.Elsewhere ?? []));
            }

            offers.AddRange(ranked);
        }

        return (offers, null);
    }

    private static List<CartOrder> Orders(TaskInput task, List<RankedOffer> ranking) =>
        [
            .. from ranked in ranking
            where ranked.Rank == 1
            let leg = task.Legs.First(leg => leg.Id == ranked.LegId)
            select new CartOrder(
                leg.Id,
                ranked.Offer,
                leg.Get<DeliveryAddress>(ArgumentNames.Address)
                    ?? throw new InvalidOperationException($"{leg.Id} was quoted without an address."),
                leg.Get<string>(ArgumentNames.Note)
            ),
        ];

    private static NoOfferReason? Over(Mandate mandate, Cart cart)
    {
        var limit = mandate.SingleLimit;
        if (cart.Total.Currency != limit.Currency)
        {
            return NoOfferReason.NotCovered(cart.Total, limit);
        }

        var dearest = cart.Orders.Select(order => order.Offer.Total).MaxBy(total => total.Amount);
        return dearest > limit ? NoOfferReason.OverMandate(dearest, limit) : null;
    }

    private static string Summary(ConversationItem item) =>
        item switch
        {
            ProposalItem proposal => proposal.Text,
            FailureItem failure => failure.Text,
            _ => "",
        };
}
