using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Tells clauses that ask for nothing that could be done: reports, suppositions, refusals, and matters of quite another kind.</summary>
internal static partial class Restraint
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>True for a clause that asks for nothing, whatever it speaks of.</summary>
    public static bool Holds(string clause) =>
        EnglishPast().IsMatch(clause)
        || ChinesePast().IsMatch(clause)
        || Supposed().IsMatch(clause)
        || Refused().IsMatch(clause)
        || Reported().IsMatch(clause)
        || Enquiries.Holds(clause)
        || IsOtherRequest(clause);

    /// <summary>True for a request that belongs to none of the services that are ever registered here: alarms, music, translation …</summary>
    public static bool IsOtherRequest(string clause) =>
        OtherEnglish().IsMatch(clause) || OtherChinese().IsMatch(clause);

    /// <summary>True for words of another matter: weather, news, recipes. They outweigh a family that is only mentioned.</summary>
    public static bool IsOtherTopic(string clause) => Topic().IsMatch(clause);

    /// <summary>True for a question about the world rather than for something.</summary>
    public static bool IsGeneralQuestion(string clause) => General().IsMatch(clause);

    [GeneratedRegex(
        @"\A(?:(?:yesterday|earlier|previously|once|last (?:night|week|month|year|time|summer|winter)|the other day|this morning|so|and|but|well|oh)\b[\s,]*)*(?:i|we|he|she|they|my (?!\w+ (?:is|was) to)\w+)(?:'ve|'d)?(?: have| had| already| just| once| recently| never| also)* (?:took|booked|ordered|bought|went|stayed|flew|paid|visited|ate|missed|lost|left|rode|called|transferred|received|saw|tried|enjoyed|loved|hated|met|dropped|found|heard|read|watched|used to|spent)\b(?!.*\b(?:can you|could you|please|need to|want to|would like)\b)",
        Options
    )]
    private static partial Regex EnglishPast();

    [GeneratedRegex(
        @"(?:昨天|昨晚|前天|前几天|上次|上回|上周|上个?月|去年|以前|曾经|那天|之前)[^,。]{0,14}(?:订|买|坐|住|去|吃|打车|转|付|飞|到)(?:了|过)(?!.{0,12}(?:取消|改|退|查))|(?:我|我们)(?:已经|刚刚?|早就)?(?:订|买|坐|住|去|吃|付|转)(?:完|好)?过|(?:已经|早就|刚刚?|都)(?:订|买|付|定|点|叫|吃|约)(?:好|完|过)?了(?!.*(?:取消|改|退|查|换|没|怎么))",
        Options
    )]
    private static partial Regex ChinesePast();

    [GeneratedRegex(
        @"\A(?:and |but |so |well )*(?:what if|if (?:i|we) (?:ever |only )?(?:win|won|inherit|become|became|get rich)\b|suppos(?:e|ing)|imagine|pretend|hypothetically|if (?:i|we) (?:were|had|could|won)\b|should i(?! (?:go|take|drive|use)\b.{1,60}\b(?:to (?:get|reach|go|drive|travel)|towards?|into)\b)|would you rather|i wish(?! to\b)|someday|one day i|what would happen|what happens if|let's say)\b|\Aif (?:i|we|you|someone)\b.{1,80}\b(?:would|will i|do i|what happens)\b|\Aif (?:i|we) (?:booked|bought|went|stayed|flew|took)\b|如果.{0,24}(?:会|要|得|能|多少|怎么办|你会)|\A如果我?(?:买|订|去|坐|住)了|如果有人|要是有人|你会(?!帮).{1,6}吗|(?:假如|假设|要是.*就好了|如果我是|倘若|万一|想象一下|就好了\z)",
        Options
    )]
    private static partial Regex Supposed();

    [GeneratedRegex(
        @"\A(?:please |no[, ]+|actually |but |and |i )*(?:don't|do not|dont|never)\s+(?:book|order|buy|reserve|pay|transfer|send|call|get|cancel)\b|\b(?:i|we) (?:really |just )?(?:don't|do not|dont|won't|no longer(?! (?:need|want) (?:the\b|(?:a|my|our|that|any) (?:\w+ )?(?:table|reservation|booking|room|ride|cab|taxi|car|uber|hotel|flight|ticket)))) (?:need|want) (?:a|an|any|to|the)\b(?!.{2,60}\bbut (?:rather |instead )?(?:in|at|near|on|one|something|somewhere|a|an|the)\b)|\bno need (?:for|to)\b|(?:不要|别|不用|不想|不需要|不必|先不|暂时不)(?:再)?(?:帮我|给我)?(?:订|预订|预定|买|下单|叫车|打车|转账|付款|支付|付|去)(?!.{0,6}(?:之前|以前))",
        Options
    )]
    private static partial Regex Refused();

    [GeneratedRegex(
        @"\b(?:he|she|they|someone|somebody|my (?:boss|friend|wife|husband|mom|dad|colleague|brother|sister)) (?:said|says|told|wrote|claims?)\b|\baccording to\b|\b(?:the )?(?:article|news|sign|review|email|post|book|movie) (?:says|said)\b|(?:他们?|她们?|有人|人家|别人|老板|同事|朋友|新闻|广告|评论|邮件|短信)(?:刚才|昨天|今天|又|还|就|都|跟我|对我)*(?:说|讲|告诉我?|写|回复)|据说|听说|据报道",
        Options
    )]
    private static partial Regex Reported();

    [GeneratedRegex(
        @"\b(?:give|find|show|get|tell|send|need|want|have|know|look\w*|what(?:'s| is| are))\b[\w\s']{0,24}\brecipes?\b|\A(?:(?:please|pls|hey|hi|ok|okay|so|and|then|now|can you|could you|would you|will you|i want you to|i need you to|i'd like you to|i want to|i need to|i'd like to|help me(?: to)?|go ahead and|olly|siri|alexa|google|assistant)[\s,]+)*(?:play\b|sing\b|send (?:a|an|my|the) (?:text|message|email|sms|note)\b|(?:proofread|rephrase|rewrite|summari[sz]e|paraphrase|polish)\b|call me (?!a\b|an\b|back)\w+\s*\z|remind\b|wake me|set (?:an?|the|my|up an?|another)?\s*(?:\w+ ){0,3}(?:alarm|timer|reminder|appointment|event|meeting)|translate|define\b|spell\b|tell me (?:a|an|another|some) (?:joke|story|fact|riddle|poem)|(?:write|compose|draft|create|generate) (?:a|an|me|the|some|my)?\s*(?:\w+ ){0,2}(?:email|essay|poem|code|story|song|letter|function|playlist|list|note|event|file|post|tweet|message|document|report|program)|email\b|(?:text|message|sms|whatsapp) (?:my|mom|dad|him|her|\w+ (?:that|and|to say|saying))\b|tweet\b|post (?:on|to|a)\b|(?:add|put|remove|delete|take) .{1,60}\b(?:to|on|in|from|off) (?:my|the|our) (?:\w+ )?(?:list|calendar|to-?do|todo|playlist|reminders?|schedule|agenda|contacts?)|schedule (?:a|an|the|my) (?:\w+ )?(?:meeting|appointment|call|event|oil change|maintenance)|turn (?:on|off|up|down|the)|switch (?:on|off)|dim\b|mute\b|pause\b|resume\b|shuffle\b|volume|read (?:me|the|my|out)\b|recite|calculate\b(?!.{0,40}\b(?:distance|route|way|miles|kilomet\w+|drive|driving|travel time|fare|directions?)\b)|convert\b|solve\b|what does .{1,40} mean|what's the meaning|how do (?:you|i) (?:say|spell|pronounce)|how (?:do|can|to|should) ?(?:i|you|we|one)? ?(?:cook|make|bake|fix|reset|clean|remove|install|jump start|change|learn|lose|improve|build|roast|grill|prepare|open an? account|apply)|change (?:my|your|the) (?:\w+ )?(?:name|password|pin|language|accent|voice|settings?)|vacuum|start the|brew|lower the|raise the|open the|close the|(?:do|will|should) i need (?:a |an |my )?(?:umbrella|jacket|coat|visa|vaccin\w+|passport|shots?)|what(?:'s| is) (?:the )?(?:time|date|day|weather|temperature|capital|population|meaning)\b|what time is it|who (?:is|was|are|invented|wrote|won|discovered|made)\b|roll (?:a|the) di|flip a coin|how long (?:will|does|would) it take (?:me |you |us )?to (?!get\b|drive|walk|reach|go\b|travel|arrive|fly|ride|cycle|bike|come)|are you\b|do you (?:like|love|know who|believe|think(?! (?:i|we) (?:have|can afford)))|how old|how tall|when (?:was|did|is) (?!(?:my|the|our) (?:[\w'-]+ ){0,3}?(?:flight|train|next|order|package|parcel|delivery|bills?|bus|car|ride|taxi|rent|mortgage|payment|purchase|transaction|deposit|plane|food|pizza|due)\b|(?:i|we) (?:\w+ )?(?:pay|paid|make|made|send|sent|transfer|spend|spent|buy|bought|book|order)\b)|why\b)",
        Options
    )]
    private static partial Regex OtherEnglish();

    [GeneratedRegex(
        @"菜谱|食谱|润色|改写|总结一下|概括|续写|造句|这句话|这段话|发(?:一)?条微信|提醒我|闹钟|定个?时|计时器|倒计时|叫醒(?!服务|电话)|叫我起床|播放|放(?:一)?首|(?<![多少里别要加])放点|唱(?:一)?首|唱歌|讲(?:一)?个?(?:笑话|故事)|说个?笑话|翻译|用.{1,4}(?:语|文)怎么说|是什么意思|打开|关闭|关掉|关上|开灯|关灯|调[高低大小亮暗]|音量|静音|待办|备忘|加(?:入|到)(?:我的)?(?:日历|日程|清单|列表|歌单)|日历|日程|发(?:一)?(?:封|条)?(?:邮件|短信|微博|推特|推文|朋友圈)|写(?:一)?(?:封|首|篇|个|份|段)|作诗|编程|怎么(?:做(?!.*到)|煮|炒|烤|修|学|读|写(?!的)|画|减肥)|做法|菜谱|食谱|几点了|今天(?:几号|星期几|周几)|星座|你(?:是谁|叫什么|喜欢|觉得|会不会|多大|好吗)|吸尘(?!器)|泡(?:一)?杯|煮咖啡|为什么|为啥|谁(?:是|发明|写|赢)|是谁",
        Options
    )]
    private static partial Regex OtherChinese();

    [GeneratedRegex(
        @"\b(?:bus|coach|ferry|movie|cinema|theat(?:er|re)|concert|show|event|opera|musical|festival|sports?|game|match) tickets?\b|\b(?:any|upcoming|what|which|local|find|interesting) (?:\w+ )?events?\b|\btickets? .{0,40}\b(?:showing|concert|movie|film|screening|premiere|musical)\b|\b(?:weather|forecast|rain(?:ing|y)?|snow(?:ing)?|temperature|humidity|(?:bring|take|carry|pack|need) (?:an |my )?umbrella|news|headlines?|recipes?|ingredients?|calories?|vaccin\w*|(?:need (?:a |an )?|get a |apply for a )visa|visas|visa (?:for|to|requirements?)|passport|insurance|credit score|interest rate|routing number|apr|401k|w2|taxes|tax return|pin number|password|fraud\w*|exchange rate|(?:how (?:many|much)|what)\b.{0,24}\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|pesos?|francs?|rmb|usd|eur|gbp)\b.{0,12}\b(?:can i get|will i get|do i get|would i get|is|are|in|to|for)\b.{0,20}\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|pesos?|francs?|rmb|usd|eur|gbp)\b|stock (?:price|market)|stocks?|shares|oil change|tires?(?! (?:pumps?|shine|inflators?|gauges?|covers?|sprays?|cleaners?|repair kits?|levers?))|car rentals?|rental cars?|rent a car|feed my|puppy|mpg|gas mileage|jump start|time ?zone|horoscope|lyrics|songs?|playlists?|podcasts?|radio|audiobook|jokes?|poems?|alarm|timer|calendar|reminders?|vacation days|pto|payday|paycheck|salary|direct deposit|carry on|carry-on|luggage allowance|plug type|socket|jet lag|safe to|history of|invented|definition|meaning|synonym|sports?|score|soccer|football game|basketball|movies?|actor|president|(?<!\b(?:nearest|closest|to the|to my|to a|near a|near the) )(?:attorneys?|lawyers?|doctors?|dentists?)\b(?!.{0,60}\b(?:near|nearby|around|close to|close by|within|walk to|walking distance|in the area)\b)|divorce|symptoms?|(?<!(?:buy|order|get|some|cold|cough|flu|allergy) )medicine|tips for|tip for|customs|declare|lost (?:my )?(?:luggage|phone|card)|(?:luggage|suitcases?|baggage|bags?) (?:\w+ ){0,2}(?:doesn't|didn't|hasn't|haven't|never|is missing|are missing|is lost|went missing|got lost)\b|spending habits|expiration|expire|freeze|blocked|unlock|limit increase|rewards?|cd rate|annual fee|report (?:a )?(?:lost|stolen|fraud)|international fees?|roommates?|sync|whisper|accent|workout|trivia|quotes?|wikipedia|algebra|math|homework|essay)\b|天气|气温|下雨|下雪|温度|湿度|带伞|新闻|头条|菜谱|食谱|热量|卡路里|签证|护照|保险|股票|股价|汇率|歌词|歌曲|音乐|歌单|播客|电台|广播|有声书|笑话|诗|闹钟|日历|工资|历史|发明|定义|含义|同义词|比分|足球赛|电视剧|演员|总统|律师|症状|吃药|减肥|健身(?!房|中心|俱乐部|会所|器|设施)|作业|数学|星座|运势|原理|区别|对身体|副作用|(?<!出)租车|贷款利率",
        Options
    )]
    private static partial Regex Topic();

    [GeneratedRegex(
        @"\A(?:and |so |but |hey |hi |um |well |please |oh )*(?:what(?:'s| is| are| was)? (?:a|an|the (?:difference|history|best time|purpose|point|fastest (?:car|train|plane)|first|biggest|tallest|longest|deal))\b|why\b|who\b|how (?:do|does|did) (?:a |an |the )?(?:\w+ )?(?:work|fly|run|operate)|is it (?:safe|worth|true|legal|ok|okay|rude|normal)|are (?:trains|planes|flights|hotels|taxis|airplanes|cars) (?:\w+ )?(?:safe|fast|expensive|cheap|dangerous|better)|explain\b|describe\b|.*\bbetter than\b|what(?:'s| is) the difference|tell me about (?:the )?(?:history|how)|can (?:i|you|we|dogs|cats|people) (?:bring|carry|take|smoke|eat) .* (?:on|in) (?:a |the )?(?:plane|flight|train|hotel|taxi))|(?:什么是|是怎么(?:工作|来|运行)|的(?:历史|原理|由来|区别|优缺点)|安全吗|哪个(?:更)?好[呢啊]?\z|能(?:不能)?带.*吗|可以带.*吗|能带.*(?:上飞机|上火车|上高铁)|一般(?:几|多少|什么)|影响|起源)",
        Options
    )]
    private static partial Regex General();
}
