using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>
/// The forms by which something that is booked already is spoken of: it is to be made another (把航班改到周五), it is not wanted any
/// more (昨天买的不要了), or its whereabouts are asked (上周买的还没到).
/// </summary>
internal static partial class Alterations
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What is asked of it; null where nothing that exists is spoken of.</summary>
    public static string? Of(string text) =>
        Changed().Match(text) is { Success: true } change && !Ordered().IsMatch(text[..change.Index])
            ? Operations.Modify
        : EnglishAlterations.Of(text) is { } op ? op
        : Dropped().IsMatch(text) ? Operations.Cancel
        : Awaited().IsMatch(text) ? Operations.Status
        : null;

    /// <summary>What exists, and what becomes of it.</summary>
    [GeneratedRegex(
        @"(?:把|将|我的|我(?!想|要|得|需|打算)[^,。;!?]{1,12}的|刚才?|之前|原来|本来|原先|订单|预[订定约]|(?:已经?)?[订定约买叫](?:好|过|了)?的|那(?:张|趟|班|间|家|个|辆|单|桌|位|份)|地址|时间)[^。;!?]{0,24}?(?:改签|改期|改一下|改[到成为去早晚乘坐]|[换调](?:到|成|为)|推迟|延(?:后|期|到|长)|提前(?:到|一|半|两|几)|[往向](?:后|前)[推延挪]|[推挪]到|升级?(?:到|成)|(?:多|再)?加(?:上)?[一二两三四五六七八九\d]+个?(?:人|位|晚|天)|[多少]住[一二两三四五六七八九\d])",
        Options
    )]
    private static partial Regex Changed();

    /// <summary>Something new that is asked for.</summary>
    [GeneratedRegex(
        @"(?<!刚|刚才|之前|我|已经|的)(?:订|预订|预定|买|要|来|叫|打|约|找|推荐|安排|点)(?:一|两|三|四|\d|个|张|间|辆|家)",
        Options
    )]
    private static partial Regex Ordered();

    /// <summary>What was got, and is not wanted.</summary>
    [GeneratedRegex(
        @"(?:刚才?|之前|昨天|早上|上午|中午|昨晚|前天|上周|我)[^。;!?]{0,6}(?:买|拍|订|定|下单|约|叫|预[订定约])(?:了|好)?的[^。;!?]{0,20}(?:不要了|不想要|不需要了|不去了|不住了|不吃了|不坐了|取消|退了|退掉|退货|退款)|(?:我|那)[^,。;!?]{0,10}的?[^,。;!?]{0,8}(?:不住了|不去了|不坐了|不吃了|不飞了)[,，][^。;!?]{0,8}(?:退|取消)|(?:不住了|不去了|不坐了|不吃了|不飞了)[,，]?[^。;!?]{0,6}(?:取消|退掉|退了|退吧)|(?:把[^,。;!?]{0,10}|[今明后周号天晚月日早午][^,。;!?]{0,6})(?:订|定|约|预[订定约])(?:好|了)?的[^,。;!?]{0,10}(?:取消|退|不要了)|(?:退掉|退了|取消掉?)(?:我|那)[^,。;!?]{0,4}(?:订|定|约|买|的|[今明后周号天晚月日早午张个间])|(?:我|那|[今明后周号天晚月日早午])[^,。;!?]{0,12}(?:取消掉|退掉|取消了?吧|退了吧)[,，。!]",
        Options
    )]
    private static partial Regex Dropped();

    /// <summary>What was got, and is waited for.</summary>
    [GeneratedRegex(
        @"(?:买|拍|订|定|下单|网购|购买|叫|约)(?:了)?的[^,。;!?]{0,12}(?:到哪|到了?没|到了吗|什么时候|几时|哪天|何时|还没|怎么还|还要多久|还有多久|发货|寄出|物流)|(?:订单|包裹|快递|商品|货)[^,。;!?]{0,6}(?:状态|进度|位置|到哪|到了|还没|怎么还)",
        Options
    )]
    private static partial Regex Awaited();
}
