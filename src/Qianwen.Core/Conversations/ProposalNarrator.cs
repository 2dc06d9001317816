using System.Text;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Conversations;

/// <summary>Says what is proposed, or why nothing can be.</summary>
public sealed class ProposalNarrator(PersonClock clock)
{
    /// <summary>The proposal of a round.</summary>
    public ProposalItem Propose(
        TaskInput task,
        Cart cart,
        IReadOnlyList<RankedOffer> ranking,
        IReadOnlyList<StoreRefusal> refusals,
        DateTimeOffset at
    )
    {
        var text = new LocalizedText(Say(task, cart, "zh"), Say(task, cart, "en"));
        return new ProposalItem(ItemId(task), at, task.TaskId, text.In(task.Locale), cart, ranking, refusals);
    }

    /// <summary>Why a leg cannot be served: the most telling of the reasons.</summary>
    public static FailureItem CannotServe(
        TaskInput task,
        string code,
        LocalizedText why,
        LocalizedText next,
        IReadOnlyList<StoreAlternative> alternatives,
        DateTimeOffset at
    ) => new(ItemId(task), at, task.TaskId, code, why.In(task.Locale), next.In(task.Locale), alternatives);

    private static string ItemId(TaskInput task) => $"{task.TaskId}/proposal:{task.Round}";

    private string Say(TaskInput task, Cart cart, string locale)
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

        foreach (var order in cart.Orders)
        {
            text.Append(zh ? SayZh(order) : SayEn(order));
        }

        text.Append(zh ? $"合计 {cart.Total}。下单吗？" : $"{cart.Total} in all. Shall I order it?");
        return text.ToString();
    }

    private string SayZh(CartOrder order)
    {
        var lines = string.Join("、", order.Offer.Lines.Select(line => $"{line.Quantity} × {line.Name.Zh}"));
        return $"{order.Offer.StoreName.Zh}：{lines}，送到{order.DeliverTo?.Text}，约 {clock.Time(order.Offer.ArriveBy)} 到。";
    }

    private string SayEn(CartOrder order)
    {
        var lines = string.Join(", ", order.Offer.Lines.Select(line => $"{line.Quantity} × {line.Name.En}"));
        return $"{order.Offer.StoreName.En}: {lines}, to {order.DeliverTo?.Text}, there by {clock.Time(order.Offer.ArriveBy)}. ";
    }
}
