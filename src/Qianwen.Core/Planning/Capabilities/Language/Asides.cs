using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>
/// Whole messages that want nothing: a text to be read out or judged, an attempt to change who the assistant is, a remark on
/// what was or how the world goes. Whatever stands in them is not said by the person as a wish.
/// </summary>
internal static partial class Asides
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for such a message.</summary>
    /// <param name="text">The folded sentence, quotations included.</param>
    public static bool Holds(string text) =>
        AboutText().IsMatch(text) || Persona().IsMatch(text) || (Remark().IsMatch(text) && !Wish().IsMatch(text));

    /// <summary>"Repeat after me: …", 朗读：…, "is this a scam?".</summary>
    [GeneratedRegex(
        @"\A(?:please |can you |could you |would you )*(?:repeat after me|read (?:this|that|the following|it|aloud|out)|say|echo|recite|translate|type|spell|copy|paraphrase|proofread)\b[^:]{0,40}:|\A(?:请|帮我|给我|麻烦|你|把|跟我)*(?:朗读|念|读|复述|重复|翻译|翻成|抄写|照着念|校对|润色|总结|解释)[^,。:]{0,16}:|(?:下面|以下|这)(?:这|的)?(?:一)?(?:句|段|条)[^,。]{0,8}(?:翻|译|改|念|读|总结|解释)|\b(?:a )?(?:scam|phishing|hoax)\b|诈骗|骗子|骗人的|钓鱼(?:短信|邮件|网站)",
        Options
    )]
    private static partial Regex AboutText();

    /// <summary>"You are now …", 忽略之前的指令.</summary>
    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|bypass|override) (?:all |any |your |the |my |of |these |those )*(?:previous |prior |earlier |above |existing |safety )*(?:instructions?|rules|guidelines|policies|prompts?|restrictions)\b|\b(?:ignore|disregard|forget) (?:everything|anything|all|whatever)\b[^.]{0,24}\b(?:above|before|previous|prior|earlier|told|said)\b|\byou are now (?:a|an|the|my)\b|\byou(?:'re| are) (?:dan|jailbroken|unrestricted|\w+ now\b)|\bfrom now on,? you\b|(?:忽略|无视|忘(?:记|掉)|绕过|跳过)[^,。]{0,14}(?:指令|规则|设定|限制|提示词)|现在你(?:是|就是)|你现在(?:是|就是)(?:一)?[个名台]",
        Options
    )]
    private static partial Regex Persona();

    /// <summary>What was, how things are, what one thinks of them.</summary>
    [GeneratedRegex(
        @"(?:昨天|昨晚|前天|前几天|上次|上回|上个?(?:周|星期|月)|去年|以前|那天|国庆的?时候|春节的?时候)[^,。]{0,10}(?:坐|住|吃|点|订|买|叫|打|喝)的|(?:昨天|昨晚|前天|上次|上周|去年)的|(?:上次|上回|昨天|之前|那次)[^,。]{0,6}(?:转|付|买|订|点|叫|拍)错|要不是|(?:聊聊|谈谈|说说)[^,。]{0,10}(?:看法|想法|感受|历史|未来)|(?:标准|规定|意义|前景|现状|趋势|历史|由来)(?:是什么|是啥|如何|怎么样)|这一?行|赚钱吗|(?:和|跟|与)(?:以前|过去)相比|(?:难不难|难吗|辛苦吗|累不累|累吗)|\bi wonder (?:whether|if|why|how|what)\b|\bif (?:i|we) ever\b|\b(?:regulated|governed|invented|owned|taxed) by\b|\bwhat does \w+ charge\b|\bhow has \w+ changed\b|\bis (?:the |my )?(?:\w+ )?bank (?:open|closed)\b|\bdoes (?:the|my|our) bank\b|\b(?:crypto\w*|bitcoin|ethereum|dogecoin)\b|\bset (?:up )?(?:a|an) (?:\w+ )?(?:warning|alert|notification)\b|\bblock (?:all |any |my |the )*(?:transactions?|payments?|account|card)\b|\b(?:shopping|grocery|to-?do) list\b|\btext (?:sent )?to\b|\b(?:rent a car|car rental|rental car)\b|(?<!出)租车(?!.{0,3}(?:司机|公司)?.{0,4}接)",
        Options
    )]
    private static partial Regex Remark();

    /// <summary>Something is wanted all the same.</summary>
    [GeneratedRegex(
        @"帮|给我|收款|转账(?!转错)|转给(?!我了)|缴费|付款|我要|我想|想要|请(?!问)|麻烦|再(?:订|来|要|点|买)|想(?:点|吃|喝|换)|[点来要叫](?=[一两二三四五六七八九十\d])|取消|退|投诉|发票|到哪|还没(?:到|收到|送)|怎么还|物流|发货|什么时候(?:能)?(?:到|送)|一样的|同样的|\b(?:please|check (?:the|my) (?:balance|bank|account|savings|checking)|can you (?!tell)|could you|i'd like|i want to (?:book|order|buy|reserve|go|fly)|book me|get me|order me|find me|same (?:as|one|hotel|place))\b",
        Options
    )]
    private static partial Regex Wish();
}
