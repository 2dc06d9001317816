using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// Finds the shop that an order is given to, known or not, where quotation marks or the verb behind it show that it is one:
/// 在“一品粥铺”为我订购一份粥, 从达美乐点餐, 给必胜客打电话，订….
/// </summary>
internal static partial class ShopLeads
{
    /// <summary>Takes it out of a text; null where none is named.</summary>
    public static ShopMention? Take(WorkingText text, EntityIndex index)
    {
        var match = Quoted().Match(text.Text);
        if (!match.Success)
        {
            match = Verbal().Match(text.Text);
        }
        if (!match.Success)
        {
            match = English().Match(text.Text);
        }
        if (!match.Success)
        {
            return null;
        }
        var shop = match.Groups["shop"];
        var whole = new TextSpan(match.Index, match.Index + match.Length);
        var span = new TextSpan(shop.Index, shop.Index + shop.Length);
        var known = EntityLinker
            .Link(index, Tokenizer.Split(shop.Value))
            .FirstOrDefault(name => name.Has(EntityKind.Merchant));
        if (known is null && NoShop().IsMatch(shop.Value))
        {
            return null;
        }
        text.Blank(whole);
        return known is null
            ? new ShopMention(text.Words(span), [], null)
            : new ShopMention(
                text.Words(new TextSpan(span.Start + known.Span.Start, span.Start + known.Span.End)),
                known.Of(EntityKind.Merchant),
                known.Reason
            );
    }

    /// <summary>A list with every line that names no shop of its own bound to the shop.</summary>
    public static ItemList Bind(ItemList list, ShopMention? shop) =>
        shop is null || list.Shops.Count > 0
            ? list
            : list with
            {
                Shops = [shop],
                Items = [.. list.Items.Select(line => line with { Shop = line.Shop ?? shop })],
            };

    private const string Ask =
        @"(?=\s*(?:给我们?|为我们?|帮我们?|替我们?|[给为帮替][^,。]{1,6}?)?(?:点|订|买|叫|来|下个?单|下一单|要)(?!位|座|桌|房|间|票|个位|个包))";

    [GeneratedRegex(
        @"(?:在|从|去|到|向|跟|找|给|于)\s?[""“「『《'](?<shop>[^""“”「」『』《》'\n,，。:：]{2,16})[""”」』》'](?:这家|那家)?(?:餐厅|饭店|小?店里?|那里|那儿|里)?"
            + Ask,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"(?:(?:从|向|跟)(?<shop>[\u4e00-\u9fffa-z0-9·]{2,10}?)(?:那里|那儿|那边|店里|里|家)?(?=(?:给我们?|为我们?|帮我们?|替我们?)?(?:点(?:餐|单|个?外卖|个?菜|[一两二三四五六七八九十\d])|叫(?:个|份)?(?:餐|外卖)|订(?:个|份)?(?:餐|外卖)|(?:订|要|买|来)(?:一下)?(?:个|[一两二三四五六七八九十\d]+(?:份|个|碗|杯|盒|只|套|笼|桶|块|串|斤|瓶|打|箱|提|袋|包|罐|件|条))|下个?单|下一单|订购))|(?<=\A|[,，。;；]|帮我|给我|请|麻烦|我想|我要|想)在(?<shop>[\u4e00-\u9fffa-z0-9·]{2,8}?)(?:那里|那儿|那边|店里|家)?(?=(?:给我们?|为我们?|帮我们?|替我们?)?(?:点|订|叫|来|买|要)(?:个(?!位|包)|一下|[一两二三四五六七八九十\d]+(?:份|碗|杯|盒|套|笼|桶|串|个(?!位|包))))|在(?<shop>[\u4e00-\u9fffa-z0-9·]{2,10}?)(?:那里|那儿|那边|店里|里|家)?(?=(?:给我们?|为我们?|帮我们?|替我们?)?(?:点餐|下个?单|下一单|订购))|打个?电话(?:给|到|去)(?<shop>[\u4e00-\u9fffa-z0-9·]{2,10}?)(?=(?:帮我|给我|替我)?(?:点|订|叫|要|来)(?:个|一|两|三|\d)(?!位|座|桌|房|间|票|个位|个包))|(?:给|跟)(?<shop>[\u4e00-\u9fffa-z0-9·]{2,10}?)打个?(?:电话|个电话)(?=[,，\s]{0,2}(?:帮我|给我|替我)?(?:点|订|叫|要|来)(?!位|座|桌|房|间|票|个位|个包)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Verbal();

    /// <summary>"place an order at Chipotle for two bowls".</summary>
    [GeneratedRegex(
        @"(?<=\b(?:order|orders|delivery|takeout|takeaway) )(?:at|with|through) (?<shop>(?!(?:my|our|the|a|an|extra|no|some)\b)[a-z][a-z0-9'&. ]{1,24}?) for(?= (?:\d|an?|one|two|three|four|five|six|some|the)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex English();

    /// <summary>我家, 公司, 附近的店, 网上: no name.</summary>
    [GeneratedRegex(
        @"\A[我你他她它咱您这那哪某其自]|(?:家|公司|单位|学校|宿舍|办公室|医院|车站|火车|飞机|路上|网上|线上|手机|app|平台|小程序|附近|楼下|门口|园区|小区|大厦|大学|路|街|楼|号|地方|会议室|工位|现在|刚才|老板|同事|客服|外卖|上|网吧|图书馆|教室|操场|酒店|宾馆|那|这|里面|外面|[东西南北]门|单元|食堂|银行|公园|床上|群里|楼上)\z|\A.{0,4}(?:店里?|馆子?|餐馆)\z|的(?:餐厅|饭店|店)\z|附近|最近|楼下|随便",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoShop();
}
