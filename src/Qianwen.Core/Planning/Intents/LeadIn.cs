using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>The words that lead to the matter of an order: 麻烦帮我点, "could I please get".</summary>
/// <param name="Length">How many characters.</param>
/// <param name="Asks">True where they ask for something to be got, not only greet.</param>
public readonly partial record struct LeadIn(int Length, bool Asks)
{
    private const string Person = @"me|us|him|her|them|myself|the team|the office|my (?:\w+)|our (?:\w+)";
    private const string Get =
        @"order|get|buy|have|grab|purchase|eat|drink|try|add|take|pick up|place an order(?: for| of)?|put in an order(?: for| of)?";
    private const string Bring =
        @"order|oder|ordr|oredr|get|buy|bring|fetch|grab|send|deliver|add|pick up|arrange|prepare|find and order|place an order(?: for| of)?|put in an order(?: for| of)?|help (?:me|us)(?: to)? (?:order|get|buy)|make (?:me|us)|give";

    /// <summary>The lead-in of a clause.</summary>
    /// <param name="clause">The clause's folded text.</param>
    /// <param name="limit">Where the first name begins: a lead-in never reaches into a name.</param>
    public static LeadIn Of(string clause, int limit)
    {
        var text = clause[..Math.Min(limit, clause.Length)];
        var courtesy = Courtesy().Match(text).Length;
        var english = English().Match(text, courtesy, text.Length - courtesy);
        if (english.Success)
        {
            return Accept(clause, courtesy + english.Length);
        }
        var chinese = Chinese().Match(text, courtesy, text.Length - courtesy);
        if (!chinese.Success || chinese.Length == 0)
        {
            return new LeadIn(courtesy, false);
        }
        var end = courtesy + chinese.Length;
        return chinese.Groups["verb"].Success || chinese.Groups["modal"].Success
            ? Accept(clause, end)
            : new LeadIn(courtesy, false);
    }

    /// <summary>"I want to know" and 我想问 ask for something else than a thing.</summary>
    private static LeadIn Accept(string clause, int end) =>
        Elsewhere().IsMatch(clause.AsSpan(end)) ? new LeadIn(0, false) : new LeadIn(end, true);

    [GeneratedRegex(
        @"\A(?:(?:hi|hello|hey|yo|ok|okay|alright|well|so|um+|uh+|oh|plese|pleas|plase|yes|yeah|yep|sure|great|perfect|good (?:morning|afternoon|evening)|please|pls|plz|there|just|then|now|also|actually|and|but|maybe|first|next|finally|assistant|olly|alexa|siri|google|today|tonight)\b[\s,!.]*|(?:(?:我|都|真|真是|实在)*(?:好|快|太)?(?:饿|渴|困|累|热|冷)(?:死|坏|晕|得不行)?(?:了|啦|我了)?|唔该晒?|小爱(?:同学)?|小度|天猫精灵|小艺|你好|您好|嗨|喂|哈喽|哎|嗯+|呃|额|那个|好的|好吧|好啊|哦|喔)[\s,!。]*)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        $@"\G(?:(?:an? )?(?:home delivery|delivery|takeaway|takeout|carry-?out) (?:of|for)(?= (?:an?|one|two|three|four|five|six|\d+)\b)|(?:i|we) (?:likes?|wants?|needs?|wish) to (?:order|get|buy|have|place an order(?: for)?)(?= (?:a|an|one|two|three|four|five|six|\d+)\b)(?!.*\b(?:every|always|usually|often|sometimes|mornings?|when)\b)|(?:i|we)(?:'d| would| should)\s+(?:really |also |just |still )*(?:like|love|prefer|want|take|have|go for|appreciate|be interested in)(?: (?:you )?to (?:{Get}|{Bring}))?|(?:i|we)(?:'ll| will| shall)\s+(?:just |also )*(?:have|take|get|order|go (?:for|with)|do|grab|need|want)|(?:i|we)(?:'m|'re| am| are)\s+(?:really |so |just )*(?:craving|dying for|in the mood for|looking to (?:{Get})|looking for|gonna (?:{Get})|going to (?:{Get})|hungry for|thirsty for|ordering|getting)|(?:i|we)\s+(?:really |just |also |still |do |all |badly )*(?:want|wanna|need|fancy|(?:would|'d|could) (?:kill|die|murder) for|could use|could go for|could do with|feel like|wanted to|gotta have|gotta get|require|wish to)(?: (?:you )?to(?= (?:{Get}|{Bring}|have|eat|drink)\b))?(?: (?:{Get}|{Bring}))?(?: having| eating| drinking)?|(?:can|could|may|might|shall)\s+(?:i|we)\s+(?:please |just |also |possibly )*(?:{Get}|do)|(?:can|could|would|will|won't)\s+(?:you|u|ya|somebody|someone|anybody|anyone)\s+(?:please |kindly |just |also |possibly |help )*(?:{Bring}|get)|(?:would|could) you be (?:so kind|kind enough|able)(?: as)? to (?:{Bring}|get)|(?:would|do) you mind (?:ordering|getting|buying|bringing|grabbing|adding)|(?:is it possible to|any chance (?:of|i could|we could|you could)|would it be possible to)\s+(?:{Get}|{Bring}|getting|ordering)|(?:go ahead and |help (?:me|us)(?: to)? |kindly )?(?:{Bring})|have(?! (?:you|i|we|they|he|she|it|any|ever|been|had|the)\b)|let's (?:{Get}|do|go with)|let (?:me|us) (?:{Get})|gimme|lemme (?:{Get})|fancy|(?:i'd|i would|i could) (?:kill|die|murder) for|time for|how about|what about|hook (?:me|us) up with|(?:start|make|an?) (?:an )?order(?: for| of)?|an order (?:for|of)|one order of|craving|need|want|wanna (?:{Get})|(?:make|fix) (?:me|us)|make mine|put (?:me|us) down for|drop off|(?:hungry|thirsty|dying) for|reorder)\b(?:\s+(?:{Person})\b)?(?:\s+(?:please|pls|also|just|up|in)\b)*(?:\s+(?:food delivery|delivery|takeout|takeaway)(?: of| for)?\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex English();

    [GeneratedRegex(
        @"\G(?:请问?|唔该晒?|(?:俾|畀|同)(?=我)|麻烦(?:你|您)?们?|劳驾|拜托(?:你|您)?|可否|能否|能不能|可不可以|可以|能|随便|喝|吃|尝尝?|(?:我|咱)(?:跟|和|与)(?:我)?[\u4e00-\u9fff]{2,3}(?=要|想|点|来)|我们|咱们|咱俩|咱|俺|我?自己|我|你|您|大家|现在|(?:今天|今晚|今儿|明天)?的?(?:早饭|早餐|早点|午饭|午餐|晚饭|晚餐|夜宵|宵夜|下午茶|加餐)(?=就|都|我|咱|帮|给|替|想|点|来|要|叫|订|吃|喝|整|买|弄|请)|今天|今晚|今儿个?|明天|中午|下午(?!茶)|晚上|早上|待会儿?|一会儿?|等会儿?|先|就|再|还|也|又|另外|然后|顺便|赶紧|赶快|快|马上|立刻|立即|直接|突然|有点|特别|真的?|好|(?<!\A)都|都(?!要|来|是)|那就|那|只|老规矩|(?<modal>想要|要|想|需要|打算|准备|得|急需)|(?:帮忙|帮|给|替|为)(?:我们|咱们|咱|俺|我|大家|同事们?|朋友们?|孩子们?|他们|她们|他|她|老婆|老公|老板|我妈|我爸|办公室|公司|团队|部门|行政|[^,。点订买叫来要送带\d一二三四五六七八九十两我你]{1,6}(?=点|订|买|叫|来|要|带|捎))?(?:一?下)?|(?<verb>下个?单|下一单|下单(?=[\d一二两三四五六七八九十半几])|预订|订购|购买|采购|安排|点一?下|点餐|点个?外卖|叫个?外卖|外卖|(?<![来喝吃买整弄拿])点|点(?=[\d一二两三四五六七八九十半几])|叫|来|买|订|整|搞|弄|拿|攞|嚟|送|上|下(?=[\d一二两三四五六七八九十])|带|捎|加(?=[一二两三四五六七八九十\d个杯份]))(?:一下|上)?|\s+(?=[\u4e00-\u9fff]))+\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"\A\s*(?:to (?!(?:order|get|have|buy|eat|drink|try|go)\b)\w+|of (?!\d|a\b|two|three|four|five|six)|(?:some )?(?:help|advice|information|info|recommendations?|suggestions?|to know)\b|知道|问|了解|看|查|学|取消|退|说|听|请教|咨询|投诉|聊|找(?!点)|改|换|确认|检查|搜|到|去|回|一个(?:男|女)朋友|多久|不要|不来|不)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Elsewhere();
}
