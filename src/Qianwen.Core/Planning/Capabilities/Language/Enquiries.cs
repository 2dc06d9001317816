using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>
/// Questions how something is done, what it is or how two things differ, and what was, told: they name a service and want
/// nothing of it. The way to a place is no such question.
/// </summary>
internal static partial class Enquiries
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for a clause that wants to know or tells, and asks for nothing to be done or found.</summary>
    public static bool Holds(string clause) =>
        HowEnglish().IsMatch(clause)
        || HowChinese().IsMatch(clause)
        || WasEnglish().IsMatch(clause)
        || Elsewhere().IsMatch(clause);

    [GeneratedRegex(
        @"\A(?:(?:and|so|but|hey|hi|ok|okay|um|well|please|can you|could you|would you|tell me|do you know|i wonder|i'd like to know|explain|teach me|show me)[\s,]+)*how (?:(?:do|can|could|would|should|might|does|did)(?>(?: (?:i|you|we|one|people|someone|somebody|they|it)\b)?)|to|come)\s+(?!(?:get|drive|walk|bike|cycle|ride|take (?:the|a) \w+|commute|travel|go|come|fly) (?:to|there|from|home|back|into|over|around|across|downtown)\b|reach\b|arrive\b|navigate\b)\w+|\b(?:can|could|would|will) (?:you|someone) (?:please )?(?:explain|describe|teach)\b|\A(?:please )?(?:explain|describe|compare(?! (?:the |some |all )*(?:\w+ )?(?:prices?|ratings?|reviews?|costs?|rates|fares?|options|deals|offers|hotels?|flights?|trains?|restaurants?|rooms?|tickets?)\b))\b|\A(?:do|does|are|can|will) (?:most |all |some |any )?(?:hotels|airlines|restaurants|planes|taxis|cabs|banks|supermarkets|pilots|drivers|waiters|chefs|motels)\s(?!in\b|near\b|around\b|at\b|on\b|by\b|here\b|from\b|open\b|with\b)\w+|\bin general\b|\bdifferences? (?:is there )?between\b|\bhow (?:do|does|can|did) [\w\s]{1,30}\bwork(?:s|ing)?\b|\bwhat would (?:you|happen|it)\b|\brecipes? (?:for|of)\b|\b(?:a|the|any|some) (?:\w+ )?recipes?\b|\bwhat year\b|\A(?:i|we|my \w+) (?:really |just |also |do |don't )?(?:love|loves|like|likes|hate|hates|enjoy|enjoys) (?:\w+ing|trains?|hotels?|planes?|flights?|pizza|sushi|food|cars?)\b(?!.*\b(?:please|can you|could you|book|find|want|need)\b)|\b(?:is|are) (?:\w+ )?(?:faster|slower|better|worse|cheaper|safer|nicer|bigger|more \w+) than\b",
        Options
    )]
    private static partial Regex HowEnglish();

    [GeneratedRegex(
        @"怎么(?!走|去|到|从|坐|过去|过来|回|样|开车|乘|前往|才能[到去]|最快|打车|骑)|如何(?!到|去|走|前往|抵达|乘|坐|过去|从)|怎么办|怎么回事|有(?:什么|啥|哪些)(?:区别|不同|差别)|(?:是|算)什么(?:意思|东西)|世界上?最|全世界|哪个(?:更)?好用|哪(?:个|家|种)更|的(?:缺点|优点|好处|坏处)|\A(?:我|我们)?(?:很|最|特别|非常|超|不|也)?(?:喜欢|爱|讨厌|怕)(?:坐|住|吃|喝|去|逛|听|看)(?!.*(?:帮|订|找|推荐|来|点|想))|\A(?:老板|同事|朋友|老师|同学|他们?|她们?|爸爸?|妈妈?|老公|老婆|弟弟|妹妹|哥哥|姐姐|小.)[^,。]{0,4}(?:打车|坐车|坐|飞|开车|住)[^,。]{0,8}了|(?:煮|蒸|炖|烤|焖|煎|腌|泡|炒)(?:要|需要|到)?(?:几|多少|多久)",
        Options
    )]
    private static partial Regex HowChinese();

    /// <summary>"my room last week was dirty", "I had dinner there yesterday": told, with nothing asked for in it.</summary>
    [GeneratedRegex(
        @"\A(?!.*\b(?:can|could|would|will|please|want|need|refund|cancel|looking|wondering|hoping|thinking|like to|what|how|which|where|show|find|book)\b)(?=.*\b(?:yesterday|last (?:night|week|weekend|month|year|time|summer|winter|spring|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the other day|earlier today|ago)\b).*\b(?:was|were|had|did|went|got|ate|came)\b",
        Options
    )]
    private static partial Regex WasEnglish();

    /// <summary>Things to be done that no service of the kinds here ever does: lights, lost keys, meetings, shares, heavenly bodies.</summary>
    [GeneratedRegex(
        @"\b(?:can't|cannot|won't|not going to|don't want to|not|never) pay\b(?! (?:more|over|above|extra)\b)|\bmake (?:it|the \w+|this \w+|my \w+) (?:\w+ )?(?:warmer|cooler|colder|hotter|brighter|darker|louder|quieter)\b|\b(?:find|locate|ring|where(?:'s| is| are)) my (?:phone|keys?|wallet|ipad|watch|purse|glasses|laptop|tablet|car keys|airpods|remote)\b|\bcancel (?:my|the|this|that|all|all my) (?:\w+ )?(?:meetings?|appointments?|alarms?|timers?|reminders?|events?|subscriptions?|class(?:es)?|calls?|cards?)\b|\border (?:(?:some|me|a|new|more|another|replacement) )*(?:checks|cheques|checkbooks?|chequebooks?|debit card|credit card|cards)\b|\b(?:the )?(?:moon|sun|mars|earth|jupiter|stars?)\b.{0,20}\b(?:far|away|distance)\b|\b(?:far|distance|long)\b.{0,24}\b(?:the moon|the sun|mars|jupiter|venus)\b|(?:\d|[一二三四五六七八九十百千万两])股|取消[^,。]{0,10}(?:会议|开会|面试|牙医|医生|看病|理发|体检|家长会|健身课|瑜伽课|约会|闹钟|提醒)|(?:牙医|医生|理发师?|面试|体检)的(?:预约|约)|(?:美元|欧元|英镑|日元|港币|美金|韩元|卢布|人民币)[^,。]{0,6}(?:能换|可以换|换成?|兑换?|等于|合|折合)[^,。]{0,4}多少|(?:月亮|月球|太阳|火星|地球)[^,。]{0,8}(?:多远|距离)|(?:银行卡|信用卡|手机|钱包|钥匙|身份证|护照)(?:丢|掉|不见|被偷|被盗)",
        Options
    )]
    private static partial Regex Elsewhere();
}
