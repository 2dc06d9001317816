using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Words that show which family of capabilities a sentence is about, apart from food.</summary>
public static partial class FamilyWords
{
    private static readonly (string Family, Regex Pattern)[] Families =
    [
        (CapabilityFamilies.Hotel, Hotel()),
        (CapabilityFamilies.Flight, Flight()),
        (CapabilityFamilies.Train, Train()),
        (CapabilityFamilies.RideHailing, Ride()),
        (CapabilityFamilies.Restaurant, Restaurant()),
        (CapabilityFamilies.Payment, Payment()),
        (CapabilityFamilies.Shopping, Shopping()),
        (CapabilityFamilies.Maps, Maps()),
    ];

    /// <summary>The families a folded text speaks of, the surest first.</summary>
    public static IReadOnlyList<string> In(string folded) =>
        [.. Families.Where(family => family.Pattern.IsMatch(folded)).Select(family => family.Family)];

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\b(?:hotels?|hostels?|motels?|airbnb|resort|guest ?house|place to stay|accommodations?|lodging|(?:hotel |double |single )rooms?|check[- ]?in)\b|酒店|宾馆|旅馆|旅店|民宿|客栈|住宿|入住|(?:大床|标准|双床|单人|双人)[房间]|订.{0,6}房|住[一两三四五\d]晚",
        Options
    )]
    private static partial Regex Hotel();

    [GeneratedRegex(
        @"\b(?:flights?|fly(?:ing)?|plane|airlines?|airfare|one[- ]way|round[- ]trip)\b|机票|航班|飞机|飞往|飞到|头等舱|经济舱|商务舱",
        Options
    )]
    private static partial Regex Flight();

    [GeneratedRegex(@"\b(?:trains?|railway|amtrak|rail)\b|火车|高铁|动车|车票|列车|硬座|软卧|硬卧|二等座", Options)]
    private static partial Regex Train();

    [GeneratedRegex(
        @"\b(?:taxi|cab|uber|lyft|a ride|ride to|car to|pick me up|drive me|a car)\b|打车|打的|叫车|叫[个辆一]{0,2}车|出租车|网约车|滴滴|专车|拼车|接我|送我(?:去|到|回)|来接",
        Options
    )]
    private static partial Regex Ride();

    [GeneratedRegex(
        @"\b(?:a table|table for|reservations?|reserve|dine[- ]?in|restaurants?|bistro)\b|订位|订座|订桌|餐厅|餐馆|饭店|饭馆|取号|包间|包厢|堂食",
        Options
    )]
    private static partial Regex Restaurant();

    [GeneratedRegex(
        @"\b(?:transfer|venmo|paypal|bank|bill|bills|balance|payment|payments|pay (?:my|the|for my)|wire|owe|top[- ]?up|credit card)\b|\bsend \$|转账|转.{0,8}(?:块|元|钱)|转给|付款|付钱|支付|缴费|交.{0,2}费|话费|电费|水费|余额|账单|红包|还款|充值|收款|信用卡",
        Options
    )]
    private static partial Regex Payment();

    [GeneratedRegex(
        @"\b(?:phones?|iphone|laptops?|computers?|chargers?|cables?|headphones?|earbuds|shoes?|sneakers|shirts?|t-shirts?|dress(?:es)?|jeans|jackets?|coats?|backpacks?|handbags?|watch(?:es)?|books?|novels?|cameras?|tv|television|monitors?|keyboards?|tablets?|ipad|toys?|lego|perfume|lipstick|shampoo|sofa|chairs?|lamps?|mattress|pillows?|blankets?|towels?|machine|maker|grinder|kettle|mugs?|tumbler|bike|bicycle|batter(?:y|ies)|toothbrush|toothpaste|detergent|tissues|diapers|flowers|bouquet|roses|furniture|fridge|stocks?|shares?|bitcoin|tickets?)\b|手机|电脑|笔记本|耳机|充电|数据线|衣服|裤子|鞋|裙子|外套|包包|书包|手表|图书|一本书|相机|电视|显示器|键盘|鼠标|平板|玩具|香水|口红|洗发水|沙发|椅子|桌子|台灯|枕头|被子|毛巾|咖啡机|榨汁机|奶茶机|水壶|保温杯|马克杯|咖啡杯|自行车|电池|牙刷|牙膏|洗衣液|纸巾|尿不湿|鲜花|玫瑰|面膜|护肤|家具|空调|冰箱|洗衣机|股票|基金|门票|电影票|演唱会",
        Options
    )]
    private static partial Regex Shopping();

    [GeneratedRegex(
        @"\b(?:directions?|route|navigate|navigation|traffic|how far|distance|map|get to)\b|怎么走|路线|导航|堵车|路况|多远|地图",
        Options
    )]
    private static partial Regex Maps();
}
