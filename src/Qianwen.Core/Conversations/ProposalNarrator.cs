using System.Text;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>Says what is proposed, or why nothing can be.</summary>
public sealed class ProposalNarrator(PersonClock clock)
{
    /// <summary>The proposal of a round.</summary>
    public ProposalItem Propose(
        TaskInput task,
        Cart cart,
        JobRanking ranking,
        IReadOnlyList<StoreRefusal> refusals,
        DateTimeOffset at
    )
    {
        var text = new LocalizedText(Say(task, cart, ranking, "zh"), Say(task, cart, ranking, "en"));
        return new ProposalItem(ItemId(task), at, task.TaskId, text.In(task.Locale), cart, ranking.Offers, refusals);
    }

    /// <summary>Why nothing can be proposed: the most telling of the reasons.</summary>
    public static FailureItem CannotServe(TaskInput task, NoOfferReason reason, DateTimeOffset at) =>
        Failure(task, ItemId(task), reason, at);

    /// <summary>Why one leg of several is left out of the proposal.</summary>
    public static FailureItem CannotServeLeg(TaskInput task, UnservedLeg unserved, DateTimeOffset at) =>
        Failure(task, $"{task.TaskId}/unserved:{task.Round}:{unserved.Leg.Id}", unserved.Reason, at);

    private static FailureItem Failure(TaskInput task, string id, NoOfferReason reason, DateTimeOffset at) =>
        new(
            id,
            at,
            task.TaskId,
            reason.Code,
            reason.Why.In(task.Locale),
            reason.Next.In(task.Locale),
            reason.Alternatives
        );

    private static string ItemId(TaskInput task) => $"{task.TaskId}/proposal:{task.Round}";

    private string Say(TaskInput task, Cart cart, JobRanking ranking, string locale)
    {
        var zh = locale == "zh";
        var text = new StringBuilder();
        if (task.Notice is { } notice)
        {
            text.Append(
                zh
                    ? $"上一个方案没成（{Sentence.Open(notice.Zh)}）。"
                    : $"The last proposal fell through ({Sentence.Open(notice.En)}). "
            );
        }

        foreach (var unserved in ranking.Unserved)
        {
            var why = unserved.Reason.Why;
            text.Append(zh ? $"有一项没办成：{Sentence.Zh(why.Zh)}" : $"One thing is left out: {Sentence.En(why.En)} ");
        }

        foreach (var order in cart.Orders)
        {
            text.Append(zh ? SayZh(order) : SayEn(order));
        }

        text.Append(zh ? $"合计 {cart.Total}。下单吗？" : $"{cart.Total} in all. Shall I order it?");
        return text.ToString();
    }

    private string SayZh(CartOrder order)
    {
        var (what, offer) = (OfferWording.What(order.Offer, "zh"), order.Offer);
        return order.DeliverTo is { } address
            ? $"{offer.StoreName.Zh}：{what}，送到{address.Text}，约 {clock.Time(offer.ArriveBy)} 到。"
            : $"{offer.StoreName.Zh}：{what}{OfferWording.When(offer, clock, "zh")}。";
    }

    private string SayEn(CartOrder order)
    {
        var (what, offer) = (OfferWording.What(order.Offer, "en"), order.Offer);
        return order.DeliverTo is { } address
            ? $"{offer.StoreName.En}: {what}, to {address.Text}, there by {clock.Time(offer.ArriveBy)}. "
            : $"{offer.StoreName.En}: {what}{OfferWording.When(offer, clock, "en")}. ";
    }
}
