using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Tells wishes to stop a job and questions how it is going.</summary>
public static partial class TaskWords
{
    /// <summary>True for a wish to stop or undo a job.</summary>
    public static bool IsCancel(string folded) => Cancel().IsMatch(folded) && !HowTo().IsMatch(folded);

    /// <summary>True where every job is meant.</summary>
    public static bool IsAll(string folded) => All().IsMatch(folded);

    /// <summary>True for a question how a job is going.</summary>
    public static bool IsStatus(string folded) => Status().IsMatch(folded);

    [GeneratedRegex(
        @"\A(?:please |pls |ok |okay |hi |hey |hello |sorry |actually |wait |no |can you |could you |i want to |i'd like to |i need to |i would like to |just |,|\s)*(?:cancel|call off|abort|stop)\b(?! (?:asking|being))(?! (?:my |the )?(?:subscription|flight|hotel|reservation|meeting|membership|account))|\b(?:cancel (?:my|the|that|this|all|every|both|it)|refund me|i don't want (?:it|them|my order|the order) any ?more)\b|\A(?:请|麻烦|帮我|帮|给我|我要|我想|能不能|可以|快|赶紧|赶快|那|就|把|那就|全部|都)*(?:取消|撤销|撤单|退单|退掉|退款|退了吧|不要了\z|不想要了\z|别送了|停掉)|(?:订单|外卖|奶茶|单子?|那个|那单|这单)(?:都|全部|全)?(?:给我)?(?:取消|退了|退掉|不要了)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Cancel();

    [GeneratedRegex(
        @"怎么取消|如何取消|能取消吗|可以取消吗|取消(?:要|会|收|扣).*(?:吗|多少)|\bhow (?:do|can|to)\b.*cancel|\bcan i cancel\b|cancell?ation (?:policy|fee)|\bwhat (?:happens|if)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HowTo();

    [GeneratedRegex(
        @"\b(?:all|every|everything|both)\b|所有|全部|全都|都取消|一切",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex All();

    [GeneratedRegex(
        @"\bwhere(?:'s| is| are)? (?:my|the|our) (?:order|food|delivery|drinks?|coffees?|lattes?|tea|milk tea|rider|driver|courier|stuff|package|lunch|dinner|breakfast|pizza|boba)\b|\bwhere is it\b|\b(?:track|status of|check(?: on)?|update on|any (?:news|updates?) (?:on|about)) (?:my|the|our) (?:order|delivery|food|rider)|\border status\b|\bhow long (?:until|till|before|more|will it|is it|for my|does it|left)|\bhow much longer\b|\bhow long\W*\z|\b(?:when|what time) (?:will|is|does) (?:it|my|the|our) .*(?:arriv|com|here|get|deliver|order|food)|\bis (?:it|my order|the (?:order|rider|driver|food)) (?:here|coming|on (?:its|the|his) way|close|ready|there|delivered)|\bhas (?:it|my order|the order) (?:shipped|arrived|been)|\beta\b|\bpickup code\b|到哪(?:儿|里)?了|到哪(?:儿|里)?啦|还有多久|还要多久|多久(?:能|才)?(?:到|送到|送达)|什么时候(?:能|才)?(?:到|送到|送达|送来)|几点(?:能|才)?(?:到|送到|送达)|(?:订单|外卖|奶茶|骑手|进度|配送|我的东西)[^,。]{0,6}(?:状态|进度|怎么样了|到了吗|到哪|在哪|呢\z|好了吗|做好了吗|送到了吗|怎么还没)|怎么还(?:没|不)(?:到|送|来)|送到(?:了吗|没有?)|到了(?:吗|没有?)|做好了(?:吗|没)|查一?下(?:我的)?(?:订单|进度|外卖|物流)|骑手(?:在哪|到哪)|取餐码",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Status();
}
