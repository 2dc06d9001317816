using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>The forms by which a clause shows that it is no order.</summary>
internal static partial class ClausePatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\A(?:and |but |so |well |ok )*(?:if (?:i|we|you|he|she|they|someone|somebody|my|the)\b(?! (?:can\b|could\b|don't mind|have (?:it|them|any)))|if only|suppos(?:e|ing)|pretend|simulat(?:e|ing)|role-?play|act as|imagine|what if|let's say|say i|hypothetically|were i to|had i|i (?:might|may|could) (?:order|get|buy|have)|(?:i|we)(?:'m| am| was|'re| are| were) (?:thinking|considering|wondering|debating|tempted|about)|(?:i|we) was going to|should (?:i|we)|i wish(?! to\b)|(?:i|we) (?:should|could|would) have|one day|someday|(?:next time|another time|some other time)|(?:maybe|perhaps|possibly|probably) (?:i|we)|maybe (?:later|tomorrow|next time|another time)|perhaps later|would it)\b|\b(?:would|might) (?:have )?(?:order|ordered|buy|bought|get|got) .*\bif\b|(?:如果|要是|假如|假设|假使|倘若|万一|若是|假定|比方说|要不是)(?!(?:有|可以|能|方便|来得及|不行|可能|行)(?:的话|就|吧|\z))|(?:点|买|叫|来).{0,16}的话(?:会|要|得|能|多少|呢)|就好了\z|模拟|假装|扮演|等.{0,8}(?:再|后|才)(?:点|买|叫|来|喝|下单)|(?:晚点|待会儿?|一会儿?|等会儿?)再|本来想|差点(?:就)?(?:点|买|下)|也许|说不定|可能(?:会|要)|考虑|以后再|改天|下次|下回|以后(?=点|再|买|来|喝|吃)|哪天",
        Options
    )]
    internal static partial Regex Hypothetical();

    [GeneratedRegex(
        @"\A(?:(?:yesterday|last (?:night|week|time|month|year|friday|monday)|earlier(?: today)?|this morning|the other day|once|previously|before|just now|so|and|but|well|oh|btw)\b[\s,]*)*(?:i|we|you|it|my \w+|our \w+|the \w+)(?:'ve|'d)?(?: have| had| has| already| just| only| once| never| recently| really| all| both| also)* (?:ordered|bought|had|got|gotten|drank|drunk|ate|eaten|tried|picked|used to|asked|spent|made|received|was|were|went|paid|saw|loved|liked|hated|wanted(?! to)|needed|enjoyed|finished|cancell?ed|arrived|tasted|came|took)\b|(?:昨天|昨晚|昨儿|前天|前几天|上次|上回|上周|上个?月|去年|以前|曾经|刚才|刚刚|那天|之前|早就|已经|经常|每天|天天|总是)[^,。]{0,14}(?:点|买|叫|订|喝|吃|要|下单|来)(?:了|过|的(?!话))|(?:我|我们|咱们?|俺|同事|老板)(?:都|也|已经|刚|刚刚|早|今天|中午|上午|早上)*(?:点|买|叫|订|喝|吃|下单|收到|付)(?:完|好|到)?(?:了|过)(?!吧|算)|\A(?:刚)?(?:点|买|叫|订|喝|吃)(?:完|好)?(?:了|过)(?!吧|算|啦)",
        Options
    )]
    internal static partial Regex Past();

    [GeneratedRegex(
        @"\A(?:please |pls |ok |okay |but |so |and |no[, ]+|well |actually |oh |hey |wait )*(?:(?:don't|do not|dont|never|didn't|did not|doesn't)(?! (?:add|put|include|forget|make|use|spend|go|let)\b)|stop|quit|no need|no one|nobody|not (?:now|today|yet|hungry|thirsty|going|really|ordering|a )|(?:i|we)(?:'m| am|'re| are) (?:not|done|full|allergic|never)|(?:i|we) (?:really |just |still )?(?:don't|do not|dont|won't|will not|wouldn't|can't|cannot|never|didn't|no longer|hate|refuse)|(?:i|we)(?:'d| would) rather not|(?:i|we)'ll (?:not|never|pass)|let's not|forget (?:it|about)|no more(?! than)|without ordering|you (?:don't|do not|shouldn't|must not|can't|cannot|mustn't)|nothing(?! (?:over|above|more|else)))\b",
        Options
    )]
    internal static partial Regex EnglishNegated();

    [GeneratedRegex(
        @"\A(?:那|请|你|您|我们?|咱们?|今天|现在|先|还是|千万|就|暂时|最近|都|真的?|但是?|可是|也|再|以后|一|,)*(?:别|不要|不用|不想|不需要|不必|不打算|不准备|勿|甭|没想|没打算|不会|不能|不许|没让|没说|不是|从不|从来不|戒|不)(?:再|帮我|给我|替我|乱|真的?|随便|想|要)*(?:点|买|叫|订|下单|喝|吃|来|送|外卖|奶茶|咖啡|了\z|浪费)",
        Options
    )]
    internal static partial Regex ChineseNegated();

    [GeneratedRegex(
        @"\b(?:said|says|told|tells|asked(?! for)|wrote|writes|reads|quoted?|according to|heard|rumou?rs?|(?:sign|menu|review|note|post|ad|article|email|message) (?:is|said|says))\b|(?:他们?|她们?|有人|人家|别人|老板|同事|朋友|客户|我妈|我爸|我老婆|我老公|我女朋友|我男朋友|妈妈?|爸爸?|老师|网友|专家|医生|新闻|广告|海报|菜单|评论|短信|邮件|上面)(?:刚才|昨天|今天|又|还|总是|经常|就|都|跟我|对我|和我)*(?:说|讲|问|喊|告诉|写|回复|发消息|让你|叫你|让我|叫我|要我|托我|催我|建议|推荐过)|据说|听说|据报道|通知|公告|启事|以下是|如下|文案|作文|造句|翻译|写[个一首篇]|教我|评论|听人说",
        Options
    )]
    internal static partial Regex Reported();

    [GeneratedRegex(
        @"\A(?:he|she|they|my (?:\w+)|our (?:\w+)|everyone|everybody|people|someone|somebody|john|mary|tom|mike|the (?:boss|team|client|guy|kids?|customer)|most people|nobody)(?:'s|'re|'d)?\s+(?:\w+ )?(?:wants?|needs?|likes?|loves?|orders?|drinks?|eats?|hates?|prefers?|craves?|is|are|was|were|has|have|had|would|will|might|asked|thinks?|keeps?|can|should)\b|\A(?:and |but |so |well |oh |also |because |since |honestly )*(?:(?:i|we|you)\s+(?:really |just |also |absolutely |always |usually |often |sometimes |do |only |still |actually |personally )*(?:like|love|prefer|enjoy|drink|eat|adore|think|know|believe|guess|remember|work|live|hope|am|are|feel(?! like)|heard|read|see|understand|buy|order|get|make|run|own|sell|like to|have(?! (?:to|a budget))|can)\b|(?:i|we)(?:'m|'re)\b(?! (?:craving|dying for|looking|gonna|going to|hungry for|thirsty for|ordering|getting|in the mood|at\b|in\b))|(?:it|that|this|there)'s\b|(?:it|that|this|there|the \w+|\w+s?|these|those)(?:(?: is| are)(?! (?:fine|good|ok|okay|enough|perfect|all)\b)| was| were| has| have| tastes?| looks?| seems?| comes?| came| contains?| makes| made| sucks?| rocks?| smells?)\b)|\A(?:and |but |so |well |oh |also |because |since |honestly |now )*(?:i|we)(?:'d| would| will)? (?:really |just |also |still )*(?:want|need|like|have|plan|hope|wish|intend|try|love|prefer|decided|forgot) to (?!(?:please |just |also )*(?:order|get|have|buy|eat|drink|try|go|grab|add|take|place|purchase|make|put|change|swap|remove|do|see|use|pay|reorder|share|send|bring|deliver|pick|treat|request|book|cancel|start|keep|be|update|replace|switch)\b)\w+|\b(?:is|are|was|were) (?:too|not|so|very|more|less|what|how|the|a|an|my|his|her|our|their|always|never|overrated|great|terrible|nice|lovely|delicious|bad)\b|(?:我|我们)?(?:最|很|特别|超|比较|一直|从小|也|都|挺|真的?|非常|太|其实|个人)*(?:喜欢|爱喝|爱吃|讨厌|觉得|认为|知道|听过|记得|见过|羡慕|怕|戒|在喝|在吃|正在|每天)|\A(?:他们?|她们?|人家|别人|有人|我(?:朋友|同事|妈妈?|爸爸?|老板|老婆|老公|女朋友|男朋友|姐|弟弟?|哥|妹妹?|儿子|女儿|室友|领导|客户)|小[\u4e00-\u9fff]|老板|同事们?|大家)(?:也|都|就|特别|很|最|经常|总是|每天|天天|今天|昨天|好像|可能)*(?:想|要|点|喝|吃|喜欢|爱|在|不|买|订|叫)|(?<!不要|不想|不能|不用|别|不)太(?:多|少|大|小|甜|苦|烫|冷|贵|难|慢)了?|[喝吃买用装点]不[完起下到]|送错|没到|洒了|凉了|坏了|(?:好喝|难喝|好吃|难吃|不错|(?<!不要|不想|不能|不用|别|不)太(?:甜|贵)|上市|倒闭|涨价|失眠|会胖|健康|过敏)",
        Options
    )]
    internal static partial Regex Statement();

    [GeneratedRegex(
        @"\A(?:and |so |but |ok |okay |hey |hi |um |well |please |also |by the way )*(?:do you (?:have|sell|know|guys have|carry)|is there|are there|any (?:good|cheap|nice|decent|recommended|other)|recommend|suggest|find|search|look up|show me|list|where can (?:i|we)|where's the|what(?:'s| is| are)? (?:the )?(?:best|good|nearest|closest|popular|options|shops?|stores?|places?|drinks?|coffee|milk tea|tea|food|restaurants?|available|on the menu|near)|which (?:shops?|stores?|places?|ones?|drinks?|is the)|who (?:sells|has)|(?:can|could) you (?:recommend|suggest|find|show|search|list)|what (?:do|does|can) .*(?:have|sell|offer|order|get))\b|\b(?:near me|nearby)\b|有没有|有什么|有啥|有哪些|哪家|哪个|哪里有|哪儿有|附近|推荐|找一?[下家个些]|搜索|搜一下|看看|查一下",
        Options
    )]
    internal static partial Regex Search();

    [GeneratedRegex(
        @"\bhow much\b|\b(?:price|cost) of\b|\bwhat(?:'s| is| does| do) .*\b(?:cost|price)|多少钱|什么价|价格是|贵不贵|贵吗|几块钱|怎么卖",
        Options
    )]
    internal static partial Regex Price();

    [GeneratedRegex(
        @"\A(?:and |so |but |ok |okay |hey |hi |um |well |please |also |oh |then )*(?:what|which|who|whom|whose|where|when|why|how|is|are|was|were|am|do|does|did|has|have (?:you|i|we|they)|will|would|could|can|should|shall|may|isn't|aren't|doesn't|didn't|tell me|explain|describe|compare|define|translate|calculate|write|sing|play|set|turn|remind|call|open|read|name|show)\b|(?:吗|么|呢)\z|什么|怎么|咋|为什么|为啥|多少|哪|谁|几点|如何|是不是|会不会|要不要|值不值|啥|多久|多大|是否|好不好喝|算不算|区别|意思|历史|起源|做法|教程|热量|卡路里",
        Options
    )]
    internal static partial Regex Question();

    /// <summary>A clause that only takes back what was said last: "no wait", 哦不对.</summary>
    [GeneratedRegex(
        @"\A(?:哦|噢|啊|呃|哎|嗯)*(?:不对|不不+|不是|不|错了|说错了|等等|等一下|等会|搞错了?)+(?:了|啊|呀)*\z|\A(?:(?:oh|no|wait|actually|sorry|i mean|i meant|scratch that|oops|hmm|hold on|correction|my bad)[\s,]*)+\z",
        Options
    )]
    internal static partial Regex Correction();

    /// <summary>Where an order begins within a clause: "… so let's get".</summary>
    [GeneratedRegex(
        @"(?<=\S\s+)(?:so|but|and so|therefore|anyway|and|then)\s+(?:please |just |now |could you |can you )*(?=(?:please|let's|let us|order|can (?:i|we|you)|could (?:i|we|you)|i'd (?:like|love)|i want|i need|give me|bring me|get me|we'd like|we want|we need)\b)",
        Options
    )]
    internal static partial Regex Turn();

    /// <summary>After an order, what somebody does not eat is to be left out of it.</summary>
    [GeneratedRegex(
        @"\A(?:但是?|不过|而且|也|我|都|,)*(?:不(?:要|吃|喝|放|加|能吃)(?!了)|别(?:太|放|加|要))|\A(?:but |and )*(?:i )?(?:don't|do not|can't|cannot) (?:want|eat|like|have) (?:any )?\w+\W*\z",
        Options
    )]
    internal static partial Regex Exclusion();

    /// <summary>After an order, what somebody of the company wants is a part of it: 我老婆要一杯美式.</summary>
    [GeneratedRegex(
        @"\A(?:and |but |,)*(?:my \w+|he|she|they|the (?:boss|kids?|others?))(?:'ll)? (?:wants?|needs?|would like|will have|will take|takes|gets|have|has) (?=(?:a|an|one|two|three|four|five|six|\d+)\b)|\A(?:他们?|她们?|我?(?:老婆|老公|女朋友|男朋友|朋友|同事们?|老板|妈妈?|爸爸?|姐姐?|弟弟?|哥哥?|妹妹?|儿子|女儿|室友|领导|客户)|小[\u4e00-\u9fff])(?:就|则|也)?(?:想要|要|来|点|想喝|想吃)(?=[一二两三四五六七八九十\d])",
        Options
    )]
    internal static partial Regex AlsoWanted();

    /// <summary>我媳妇想喝珍珠奶茶, 夜宵想吃小龙虾.</summary>
    [GeneratedRegex(
        @"\A(?!.*(?:不|没|什么|啥|哪|怎么|吗|呢))[\u4e00-\u9fff]{0,8}?(?:想|要|馋|嚷着要|吵着要|闹着要)(?:吃|喝|尝尝?|来)(?:点|一口|个)?(?<thing>[\u4e00-\u9fffa-z]{2,12}?)(?:了|啦)?\z",
        Options
    )]
    internal static partial Regex Craving();

    /// <summary>点两份, 来一杯少糖去冰的: an amount, and perhaps how, but of what is said elsewhere.</summary>
    [GeneratedRegex(
        @"\A(?:那|就|我|请|麻烦|也|先)*(?:帮|给|替)?(?:我|他|她|他们|我们|大家|孩子)?(?:点|来|叫|订|买|要|整|搞|下单)?(?:一下)?(?:[一两二三四五六七八九十半\d]+|俩|仨|个)(?:份|杯|个|碗|盒|只|桶|套|笼|斤|串|打|块|盘|张|瓶|大份|小份|大杯|中杯|小杯)?(?:[大中小][份杯碗号盘]|[少半无全三五七多去微中重特不加正常温热冰]+[糖冰辣甜]|[糖冰辣热温]|[\u4e00-\u9fff]{1,3}味|的|,)*(?:吧|就行|就好)?\z|\A[一两二三四五六七八九十\d]+(?:斤|份|碗|个|盒|串|只)[\u4e00-\u9fff]{1,3}的\z",
        Options
    )]
    internal static partial Regex OnlyAmount();

    [GeneratedRegex(@"[,\s]*(?:好吗|好不好|行吗|行不行|可以吗|可以不|可不可以|成吗|ok吗|怎么样|好嘛)\z", Options)]
    internal static partial Regex PoliteTail();

    [GeneratedRegex(@"随便|什么都(?:行|可以)|都行|anything|whatever|surprise me", Options)]
    internal static partial Regex Whatever();
}
