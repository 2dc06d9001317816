using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Recognises sentences that are small talk from beginning to end.</summary>
public static partial class SmallTalk
{
    /// <summary>What kind; null where it is none.</summary>
    public static SmallTalkKind? Read(string folded)
    {
        var text = folded.Trim();
        return Greeting().IsMatch(text) ? SmallTalkKind.Greeting
            : Thanks().IsMatch(text) ? SmallTalkKind.Thanks
            : Farewell().IsMatch(text) ? SmallTalkKind.Farewell
            : Abilities().IsMatch(text) ? SmallTalkKind.Abilities
            : Identity().IsMatch(text) ? SmallTalkKind.Identity
            : null;
    }

    private const string Marks = @"[\s,.!?。、~…😊👋🙏❤️]*";

    [GeneratedRegex(
        $@"\A{Marks}(?:(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|what's up|sup|how are you(?: doing)?(?: today)?|how's it going|there|everyone|你好|您好|嗨|哈喽|哈啰|喂|早上好|上午好|中午好|下午好|晚上好|早安|早|大家好|在吗|在么|在不在|最近怎么样|你好吗)(?:呀|啊|哦|哈)?{Marks})+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Greeting();

    [GeneratedRegex(
        $@"\A{Marks}(?:(?:ok|okay|great|perfect|good|nice|cool|awesome|no|sure and|sure|alright|好的?|嗯|不用了?|没事了?|没有了?|可以了?){Marks})*(?:(?:thanks?(?: you)?(?: (?:a lot|so much|very much|again|for .{{1,30}}|for your help))?|thank u|thx|ty|cheers|much appreciated|appreciate it|you're the best|that'?s (?:all|it)(?: (?:my order|for|i need|i want))?(?: (?:today|now))?(?: thanks?| thank you)?|well done|good job|谢谢(?:你|您|啦|了|啊|哈)?|多谢(?:你|您|啦|了)?|感谢(?:你|您)?|辛苦(?:你|您)?(?:了|啦)?|谢啦|谢了|太感谢了|麻烦你了|非常感谢|你真好|真棒|不错){Marks})+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Thanks();

    [GeneratedRegex(
        $@"\A{Marks}(?:(?:bye|goodbye|bye bye|see (?:you|ya)(?: later| soon| tomorrow)?|good ?night|later|take care|再见|拜拜|回见|晚安|回头见|88|下次见){Marks})+\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Farewell();

    [GeneratedRegex(
        @"\bwhat (?:can|do|else can) you (?:do|help|offer|support)|\bwhat are you able|\bhow can you help|\bhow (?:do|does) (?:this|you|it) work|\bwhat can i (?:do|ask|order|say)|\bwhat services|\b(?:can|could) you (?:order|get|buy|deliver) (?:food|drinks?|coffee|things?|stuff)(?: for me)?\W*\z|\A(?:help|menu|\?)\W*\z|你(?:都|还)?(?:会|能|可以)(?:做|干|帮我做|帮我干|帮我|点)?(?:什么|啥|哪些)|你有(?:什么|哪些)(?:功能|本事|用)|有(?:什么|哪些)功能|怎么用你?|如何使用|\A帮助\z|能(?:帮我)?(?:做|干)(?:什么|啥)|支持(?:什么|哪些)|你能(?:帮我)?(?:点外卖|订外卖|点餐)吗",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Abilities();

    [GeneratedRegex(
        @"\bwho are you\b|\bwhat are you\b|\bwhat(?:'s| is) your name\b|\bare you (?:a )?(?:human|real|robot|bot|an ai|ai)\b|你是谁|你叫什么|你是(?:机器人|真人|人工|ai)|你是不是(?:机器人|真人)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Identity();
}
