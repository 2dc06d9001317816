using Qianwen.Contracts;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Core.Conversations;

/// <summary>Says how a task stands.</summary>
public static class StatusNarrator
{
    /// <summary>One or two sentences.</summary>
    public static string Say(TaskView task, string locale)
    {
        var status = task.Status switch
        {
            JobStatus.Quoting => new LocalizedText("正在询价。", "Getting quotes."),
            JobStatus.Proposed => new LocalizedText("方案等你确认。", "The proposal waits for your yes."),
            JobStatus.Buying => new LocalizedText("正在下单付款。", "Ordering and paying."),
            JobStatus.Fulfilling => new LocalizedText("订单进行中。", "Your order is under way."),
            JobStatus.Cancelling => new LocalizedText("正在取消。", "Being cancelled."),
            JobStatus.Completed => new LocalizedText("已完成。", "Done."),
            JobStatus.Declined => new LocalizedText("没有下单。", "It was not ordered."),
            JobStatus.Cancelled => new LocalizedText("已取消。", "It was cancelled."),
            JobStatus.Expired => new LocalizedText(
                "报价已过期，没有下单。",
                "The prices expired; nothing was ordered."
            ),
            _ => new LocalizedText("没有办成。", "It could not be done."),
        };
        return $"{status.In(locale)} {task.Summary}".Trim();
    }
}
