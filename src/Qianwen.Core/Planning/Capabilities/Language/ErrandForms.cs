using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>General forms by which one errand of a message is told from the next.</summary>
internal static partial class ErrandForms
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A joint behind which something is asked for: "and then call", "and I need a", 再点, 然后帮我.</summary>
    [GeneratedRegex(
        @"\b(?:and then|and also|and afterwards?|and|then|also|plus|afterwards?|after that)(?=(?:,| (?:then|also|please|maybe|just|instead|finally|lastly|afterwards|afterward|separately|later|next|after that|in addition|could you|can you|would you|i(?:'d| would) (?:also )?like (?:you )?to|i (?:also )?(?:want|need|have) (?:you )?to|help me(?: to)?|let me))* (?:book|reserve|order|buy|get (?:me|us|a|an|the|some|two|three)|call (?:me|us|a|an|the)|send|transfer|pay (?:my|the|for|off|him|her|them)|find|search|look for|look up|look into|check (?:the|my|how|if|on|for|whether|when|what|out the)|show me|tell me|arrange|schedule|grab|cancel|ask|request|hail|recommend|suggest|navigate|wire|purchase|add|i (?:also )?(?:need|want) (?:a|an|some|two|three|to)|i(?:'d| would) (?:also )?like (?:a|an|some|two|to)|the (?:nearest|closest)|somewhere (?:nice|good|cheap|to|for|near|in|central|quiet|close|that))\b)|(?:然后|接着|另外|顺便|同时|并且|还有|以及|再|并|还)(?=(?:请|麻烦|你|您|帮忙?|给我?|替我?|我|再|先|也|还|要|想|得|需要|顺便|就|去)*(?:预订|预定|订(?!单)|点(?!评|半|钟|左|前|后|到)|叫(?!做)|买(?!单)|打车|打个|打辆|约|找|查|看看|转(?!机|车|乘|角)|付|缴|充|还款|取消|推荐|搜|导航|告诉|安排|来[一两二三四五六七八九十\d]))",
        Options
    )]
    public static partial Regex Next();

    /// <summary>有就买, 票帮我买好: that something spoken of before is bought, and nothing else.</summary>
    public static bool IsOnlyBuying(string text) => Buying().IsMatch(text);

    [GeneratedRegex(
        @"\A(?:有|就|的话|请|帮我|给我|直接|再|也|都|票|把|将|它|好|了|吧|买|购买|下单|付款|一下|先|超|别|不|要|,|\s)+\z",
        Options
    )]
    private static partial Regex Buying();

    /// <summary>Something that is brought: "get me a ramen delivered", 叫个外卖, 送到家.</summary>
    [GeneratedRegex(@"\bdeliver(?:ed|y)?\b|\btake-?(?:away|out)\b|外卖|外送|送到|送来|送去|送上门", Options)]
    public static partial Regex Delivered();

    /// <summary>Food is to be had, in so many words: "order a flat white", 再点两杯拿铁.</summary>
    [GeneratedRegex(
        @"\b(?:order|grab|get(?: me| us)?) (?:a|an|some|two|three|four|one|\d+)\b|[点来叫](?:上|个)?[一两二三四五六七八九十几\d](?!晚|间|张|辆)",
        Options
    )]
    public static partial Regex Ordered();

    /// <summary>机票先别订，看看价格: a thing that is not to be booked yet, and may be looked at all the same.</summary>
    [GeneratedRegex(
        @"先(?:别|不(?:要|用|急着)?)(?:急着|着急)?(?:订|买|预订|预定|下单)|别急着|\b(?:don't|do not|no need to) (?:book|buy|reserve|order|get) (?:it |them |anything |the \w+ )?(?:just yet|yet|now|right now)\b",
        Options
    )]
    public static partial Regex PutOff();

    /// <summary>"I can't pay more than 12 dollars": how much something may cost, no money that is moved.</summary>
    [GeneratedRegex(
        @"\b(?:can't|cannot|can not|won't|will not|not going to|don't want to|not willing to|wouldn't|shouldn't) (?:pay|spend) (?:more|over|above)\b|\bpay (?:more than|less than|up to|at most|no more)\b|(?:不能|不想|别|不要)(?:付|花)超过",
        Options
    )]
    public static partial Regex Limit();

    /// <summary>取消吧，改成去吃海底捞: what is to be had instead, in words of having it.</summary>
    [GeneratedRegex(@"\A(?:改成?|换成?)(?:去)?(?:吃|住|坐|喝|订|预订|预定)", Options)]
    public static partial Regex Instead();

    /// <summary>晚上八点再叫车: only when, before a joint.</summary>
    [GeneratedRegex(
        @"\A(?:今天|明天|后天|大后天|今晚|明晚|(?:下?下|这|本)?(?:周|星期|礼拜)[一二三四五六日天末]|\d+月\d+[日号]|\d+[号日]|早上|早晨|一早|上午|中午|下午|傍晚|晚上|凌晨|夜里|到时候|然后|最后|[一二三四五六七八九十两\d]+(?:[点:时](?:半|整|一刻|[一二三四五六七八九十\d]+分?)?)|左右|以?前|之前|以?后|之后|,)+\z",
        Options
    )]
    public static partial Regex OnlyWhen();

    /// <summary>Something to eat or drink that is asked for by its measure: 点两份, 来一杯, whatever it is called.</summary>
    [GeneratedRegex(
        @"(?:点|来|叫|要|订|买|带|送|整|换|喝|吃|捎)(?:上|个)?(?:大|小)?(?:[一两二三四五六七八九十几\d]{1,3}(?:大|小)?(?:份|碗|杯|笼|屉|盘|串|锅|扎)|(?:杯(?!子)|碗(?!筷)|份))(?!保险|礼物|报纸|文件|合同)",
        Options
    )]
    public static partial Regex Served();
}
