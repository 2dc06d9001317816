using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Reads yes, no and doubt in their many forms, at the beginning of a sentence.</summary>
public static partial class DecisionWords
{
    /// <summary>What the sentence begins with; null where it is no answer to a yes-or-no question.</summary>
    public static DecisionReading? Read(string folded)
    {
        var text = folded.TrimStart();
        var start = folded.Length - text.Length;
        foreach (
            var (leaning, pattern) in ((Leaning, Regex)[])
                [(Leaning.Doubt, Doubt()), (Leaning.No, No()), (Leaning.Yes, Yes())]
        )
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                var length = leaning == Leaning.No ? LengthOfNoes(text, match.Length) : match.Length;
                return new DecisionReading(leaning, start + length);
            }
        }
        return null;
    }

    /// <summary>One no after another is one no where nothing else follows: "算了，不要了" is no change of anything.</summary>
    private static int LengthOfNoes(string text, int first)
    {
        var end = first;
        while (No().Match(text[end..]) is { Success: true, Length: > 0 } next)
        {
            end += next.Length;
        }

        return IsOnlyCourtesy(text[end..]) ? end : first;
    }

    /// <summary>True where nothing but courtesy follows.</summary>
    public static bool IsOnlyCourtesy(string rest) => Courtesy().IsMatch(rest);

    [GeneratedRegex(
        @"\A(?:hmm+|hm|um+|uh+|er+|maybe(?! (?:make|change|add))|perhaps|not sure|i'm not sure|i am not sure|i don't know|idk|dunno|let me think|let me see|wait|hold on|hang on|one (?:sec|second|moment)|not yet|we'll see|i guess(?: so)?|possibly|probably|也许吧?|可能吧?|大概吧?|我?(?:也|还)?不(?:太)?(?:确定|知道|一定)|再想想|再说吧?|想一?想|考虑一下|让我想想|等等|等一下|等会儿?|先等等|看看再说|嗯\.{2,}|呃|(?:好|行|可以|不错|对)(?:是|倒是)(?:好|行|可以|不错|对))(?:[\s,.!?。、~]|\z|吧|呢|就)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Doubt();

    [GeneratedRegex(
        @"\A(?:(?:no(?:pe)?(?! problem)|nah|nay|no way|no thanks?|no thank you|not really|(?:please )?(?:don't|do not)(?: (?:buy|order|pay|do|place|proceed|want)(?: (?:it|that|this|anything|them|the order))?)?|i (?:said|told you) no|decline|reject|refuse|cancel(?: it| that| the order| this| my order)?|never ?mind|forget (?:it|about it|that)|skip it|stop|too (?:expensive|pricey|much|slow|long)|i changed my mind|changed my mind|i don't want (?:it|this|that|to)(?: anymore)?|don't (?:buy|order|pay|do) (?:it|that|this|anything)?|not (?:now|this time|today|that one|this one)|negative|👎|❌)(?![a-z'])|不要了?|不用了?|不了|不(?=[\s,.!。、;]|\z)|不行|不可以|不好|不对|不是|不买了?|不点了?|不下单了?|不确认|不需要了?|不想要了?|不想买了?|不同意|否|算了吧?|取消(?:吧|了|订单|这单|掉)*|别(?:买|点|下单|下|付)了?(?:吧)?|拒绝|没兴趣|免了|放弃|先不(?:要|买|点|用|下单)?了?|太贵了?|太慢了?|太久了?|我改主意了|没必要)(?:[\s,.!?。、~;]|\z|吧|啊|哦|哈|呀|了|谢谢你?|多谢)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex No();

    [GeneratedRegex(
        @"\A(?:(?:(?:yes|yeah|yep|yup|ya|yea|ye|yess+|sure(?: thing)?|ok|okay|okey|k|kk|alright|all right|right|fine|good|great|perfect|nice|cool|awesome|excellent|lovely|absolutely|definitely|of course|certainly|correct|exactly|agreed?|deal|done|confirm(?:ed)?(?: it| the order| my order)?|accept(?:ed)?|approved?|go ahead(?: and (?:order|buy|pay|place)(?: it| that| the order)?)?|go for it|go|do it|let's do (?:it|that|this)|let's go|sounds? (?:good|great|fine|perfect)(?: to me)?|looks? (?:good|great|fine|perfect|right)(?: to me)?|that(?:'s| is) (?:fine|good|great|right|correct|ok|okay|perfect|it)|that works|works for me|i(?:'ll| will) take it|take it|(?:please )?(?:order|buy|place|pay|book|get)(?: for)? (?:it|that|this|the order|them)(?: now)?|place (?:the|my) order|proceed|please do|make it so|i(?:'m| am) (?:ok|okay|fine|good|happy) with (?:it|that)|i do|i agree|ship it|please|👍|👌|🆗|✅|💯)(?![a-z'])|好的?吧?|好呀|好啊|好嘞|好哒|好滴|可以的?|行的?|行吧|成|中(?!杯)|嗯+|对的?|对呀|没错|没问题|是的?|确认(?:下单|购买|付款|支付|订单)?|确定|同意|就这样吧?|就这个吧?|就它了?|就要这个|就这么(?:办|定|着)吧?|下单吧?|下吧|买吧|点吧|付吧|付款吧?|支付吧?|买单|买了?吧?|要了|要的|来吧|走起|安排|冲|妥|ok的?|搞定吧?|帮我下单|帮我买|帮我付|麻烦下单|给我下单|立即下单|马上下单|当然|必须的?|okk|why not|lgtm|no problem)(?:[\s,.!。、~;]|\z|吧|啊|哦|哈|呀|啦|的|了|呢|谢谢你?|多谢|thanks|thank you|please|pls)*)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"\A(?:[\s,.!。、~;…]|please|pls|thanks(?: a lot)?|thank you(?: (?:very|so) much)?|thx|then|now|it|that|谢谢你?|多谢|辛苦了?|麻烦了?|您|你|吧|啊|哦|哈|呀|啦|了|的|呢|just|for now|anyway|mate|man|dude|❤️?|🙏|😊|!)*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Courtesy();
}
