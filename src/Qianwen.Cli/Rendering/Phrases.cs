using Qianwen.Contracts;

namespace Qianwen.Cli.Rendering;

/// <summary>Everything the terminal says by itself, in both languages.</summary>
public static class Phrases
{
    public static readonly LocalizedText Proposal = new("方案", "Proposal");
    public static readonly LocalizedText Receipt = new("收据", "Receipt");
    public static readonly LocalizedText Store = new("店铺", "Store");
    public static readonly LocalizedText Total = new("合计", "Total");
    public static readonly LocalizedText NotApplied = new("不可用", "not applied");
    public static readonly LocalizedText Detail = new("详情", "Details");
    public static readonly LocalizedText StartsAt = new("开始", "From");
    public static readonly LocalizedText EndsAt = new("结束", "Until");
    public static readonly LocalizedText DeliverTo = new("送到", "Goes to");
    public static readonly LocalizedText ReadyBy = new("做好", "Ready by");
    public static readonly LocalizedText ArriveBy = new("送达", "Arrives");
    public static readonly LocalizedText ValidUntil = new("价格有效至", "Valid until");
    public static readonly LocalizedText Why = new("为什么选它", "Why this one");
    public static readonly LocalizedText Note = new("说明", "Note");
    public static readonly LocalizedText Others = new("其他选择", "Other offers");
    public static readonly LocalizedText Cannot = new("做不了的店", "Could not");
    public static readonly LocalizedText Paid = new("已付", "Paid");
    public static readonly LocalizedText Refunded = new("已退", "Refunded");
    public static readonly LocalizedText OrderNumber = new("订单号", "Order");
    public static readonly LocalizedText PaymentNumber = new("支付单号", "Payment");
    public static readonly LocalizedText PickupCode = new("取餐码", "pickup code");
    public static readonly LocalizedText Rider = new("骑手", "rider");
    public static readonly LocalizedText Trip = new("第 {0}/{1} 趟", "trip {0} of {1}");
    public static readonly LocalizedText ToGo = new("还有 {0}", "{0} to go");
    public static readonly LocalizedText Eta = new("预计 {0}", "about {0}");
    public static readonly LocalizedText More = new("……还有 {0} 家", "… and {0} more");
    public static readonly LocalizedText Confirm = new(
        "下单并付款吗？（是/否，或直接说要改什么）",
        "Order and pay? (yes/no, or say what to change)"
    );
    public static readonly LocalizedText Answer = new("请回答（输入序号或文字）：", "Your answer (number or text):");
    public static readonly LocalizedText ProposalWaits = new(
        "方案在等您的回答。",
        "The proposal waits for your answer."
    );
    public static readonly LocalizedText QuestionWaits = new(
        "这个问题在等您的回答。",
        "The question waits for your answer."
    );
    public static readonly LocalizedText ContinueWith = new("继续：{0}", "Go on with: {0}");
    public static readonly LocalizedText ProposalChanged = new(
        "方案已经变了，请看新的方案。",
        "The proposal has changed meanwhile; please see the new one."
    );
    public static readonly LocalizedText Reconnecting = new(
        "连接断开，正在重新连接……",
        "Connection lost, reconnecting …"
    );
    public static readonly LocalizedText TaskGoesOn = new(
        "任务仍在服务器上进行。查看：{0}",
        "The task goes on at the server. To look: {0}"
    );
    public static readonly LocalizedText TaskIsKept = new(
        "任务已保存，下次运行时继续：{0}",
        "The task is kept and continues with the next run: {0}"
    );
    public static readonly LocalizedText ClockShows = new(
        "时钟：{0}（上海），{1} 倍速",
        "Clock: {0} in Shanghai, speed {1}"
    );
    public static readonly LocalizedText ServerRuns = new(
        "使用正在运行的服务 {0}（{1} 倍速）",
        "Using the server that runs at {0}, speed {1}"
    );
    public static readonly LocalizedText SpeedNotUsed = new(
        "--speed 不起作用：时钟由服务决定。",
        "--speed has no effect: the clock is the server's."
    );
    public static readonly LocalizedText TimeOver = new("等待时间已到。", "The given time is over.");
}
