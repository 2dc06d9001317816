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
using Qianwen.Core.Telemetry;

namespace Qianwen.Functions.Jobs;

/// <summary>Ranks what was quoted and proposes one cart, or says why there is none. Takes nothing and pays nothing.</summary>
public sealed class ProposeActivity(
    IConversationStore conversations,
    ITaskStore tasks,
    IProfileStore profiles,
    IMandateStore mandates,
    TaskMetrics metrics
)
{
    private const int FirstRound = 1;

    /// <summary>Proposes once per round.</summary>
    [Function(nameof(ProposeActivity))]
    public async Task<ProposalResult> RunAsync(
        [ActivityTrigger] ProposalRequest request,
        CancellationToken cancellationToken
    )
    {
        var task = request.Task;
        var profile = await profiles.GetAsync(task.PersonId, cancellationToken);
        var ranking = JobRanking.Of(request, op => !Operations.IsLook(op));
        var missing = ranking.Blocker(task.Legs);
        var cart = missing is null ? CartBuilder.Build(task.TaskId, task.Round, Orders(task, ranking.Offers)) : null;
        var mandate = await mandates.GetAsync(task.PersonId, cancellationToken);
        var reason = missing ?? Over(mandate, cart!);

        ConversationItem item = reason is null
            ? new ProposalNarrator(new PersonClock(profile.TimeZone)).Propose(
                task,
                cart!,
                ranking,
                [.. request.Quotes.SelectMany(quotes => quotes.Refusals)],
                request.At
            )
            : ProposalNarrator.CannotServe(task, reason, request.At);
        var saved = await tasks.UpdateAsync(
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
        Measure(task, saved);
        await conversations.AppendAsync(
            task.ConversationId,
            Items(task, ranking, item, request.At),
            null,
            cancellationToken
        );
        return new ProposalResult(reason is null ? cart : null);
    }

    private void Measure(TaskInput task, TaskView saved)
    {
        if (task.Round == FirstRound && saved.Status == JobStatus.Proposed)
        {
            metrics.Proposed(saved.UpdatedAt - saved.CreatedAt);
        }
    }

    /// <summary>The proposal, after what could not be had beside it.</summary>
    private static List<ConversationItem> Items(
        TaskInput task,
        JobRanking ranking,
        ConversationItem item,
        DateTimeOffset at
    ) =>
        item is ProposalItem
            ? [.. ranking.Unserved.Select(one => ProposalNarrator.CannotServeLeg(task, one, at)), item]
            : [item];

    private static List<CartOrder> Orders(TaskInput task, IReadOnlyList<RankedOffer> ranking) =>
        [
            .. from ranked in ranking
            where ranked.Rank == 1
            let leg = task.Legs.First(leg => leg.Id == ranked.LegId)
            let address = leg.Get<DeliveryAddress>(ArgumentNames.Address)
            select new CartOrder(
                leg.Id,
                ranked.Offer,
                address is not null || !ranked.Offer.NeedsCourier
                    ? address
                    : throw new InvalidOperationException($"{leg.Id} was quoted without an address."),
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
