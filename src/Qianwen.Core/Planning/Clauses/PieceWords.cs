using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>The small words of an order in both languages, and what each does.</summary>
public static class PieceWords
{
    private static readonly (PieceKind Kind, string Words)[] Lists =
    [
        (PieceKind.With, "with|w/|add|adding|including|topped with|containing|make it with|made with|but with|having"),
        (
            PieceKind.With,
            "加|多加|加点|加上点|料要|小料要|配料要|配菜要|料加|小料加|配料加|配|带|放|加份|换成|换|用|要加|希望有|想要有|里面加|再加点|改成|改为|改"
        ),
        (
            PieceKind.Without,
            "without|w/o|without any|instead of|rather than|in place of|everything but|everything except|all but|except for|except|sans|free of|ditch the|lose the|hold off on|don't add|dont add|do not add|don't put|do not put|don't include|don't want|do not want|no|hold the|hold|minus|leave out|leave off|forget the|never mind the|skip the|but no|with no|and no|not any"
        ),
        (
            PieceKind.Without,
            "不加|不要加|不要放|不要|不放|别加|别放|别|不吃|不带|免|去掉|不含|不用加|不用|不想要|无|不需要"
        ),
        (PieceKind.Extra, "extra|double|triple|additional|more|双份"),
        (PieceKind.Each, "each with|each of them|of each|each|per cup|every one|apiece|for each|in each"),
        (PieceKind.Each, "每杯都|每杯|每份都|每份|每个都|每个|每一杯|每一份|各自|各来|各要|各点|各"),
        (PieceKind.Soften, "not too|not so|not very|not that"),
        (PieceKind.Respectively, "分别|分别要|分别是"),
        (PieceKind.PerPerson, "每人|每位|人手|一人|每个人|per person|per head|for each person|everyone|everybody"),
        (
            PieceKind.All,
            "all of them|both of them|all of these|make them all|make them|everything|all|both|them all|for all"
        ),
        (PieceKind.All, "全都要|全部都|都要|全要|全部|全都|统统|所有的|一律|都"),
        (PieceKind.Half, "half of them|half of it|the other half|other half|one half|half of those|half"),
        (PieceKind.Half, "另外一半|另一半|一半的|一半|其中一半"),
        (
            PieceKind.Rest,
            "the rest|the remaining|the other one|the other ones|the others|the other|the second one|the second|other one|other ones|another one|other"
        ),
        (PieceKind.Rest, "剩下的|剩下|其余的|其余|其他的|另一杯|另一份|另一个|另外一杯|另外一个|另外一份"),
        (PieceKind.Possessive, "'s|家的|店的|店里的|那家的|他家的|的|那里的|那边的"),
        (PieceKind.From, "from|at|via"),
        (PieceKind.From, "从|在|去|找"),
        (PieceKind.For, "for|for the|for my|for our|for a|for an|for all"),
        (
            PieceKind.Correct,
            "no wait|wait no|oh no|no no|sorry|i mean|i meant|make that|scratch that|oops|correction|wait|actually|不对|哦不|噢不|啊不|不不|不不不|错了|说错了|应该是|等等|等一下|不是|哦不对|不对不对"
        ),
        (
            PieceKind.And,
            "and|plus|also|as well as|along with|together with|then|and also|and then|and add|plus add|&|+"
        ),
        (
            PieceKind.And,
            "和|跟|与|及|还有|以及|还要|还想要|再来|再要|再点|再加|再加上|外加|另外|另加|加上|又来|也要|再|同时|顺便来|顺便|并|然后|而且"
        ),
        (PieceKind.Or, "or|或者|或|还是"),
        (PieceKind.Comma, ",|;|:|、|。|.|!|?|\n|(|)|/|~|-|but|但是|但|不过|only"),
        (
            PieceKind.Noise,
            "on the side|the|the team|the office|the guys|the kids|the girls|please|pls|plz|me|us|i|my|today|now|right now|just|maybe|too|as well|instead|thanks|thank you|ones|them|it|to|be|in|x|though|for me|for us|4 me|4 us|is|are|on|that's|that|this|those|these|made|make|so|like|some of them|if possible|if you can|thx|to go|takeaway|will be|should be|want|need|have|get|order|do|really|very|ok|okay|kind of|sort of|type of|for delivery|to drink|to eat|one's|want them|i want|we|would|i'd|also|asap|um|umm|uh|uhh|uhm|er|erm|hmm|well|sent|brought|shipped|dropped|mine|sugar level|ice level|delivered|delivery|deliver"
        ),
        (
            PieceKind.Noise,
            "唔该晒|唔该|多谢晒|麻烦晒|俾我|畀我|俾|畀|攞|嚟|可以的话|方便的话|不要忘记|不要忘了|别忘了|别忘记|记得|请|谢谢你|谢谢|吧|呢|啊|了|那个|这个|那种|这种|就行|就好|即可|那|那就|那么|一样|同样|最|好了|好啦|大家|就|给我|帮我|麻烦|一下|里面|口味的|口味|味的|们|哦|哈|呀|啦|嘛|要的|的那种|是|也|外卖|要|来|点|买|叫|订|多来|多要|给|我要|我想要|我|想要|想|做成|做|就够了|就够|够了|统一|多谢|谢啦|好吗|可以吗|行吗|吗|的话|今天|这次|这回|现在|那款|这款|弄|需要|打包|外送|外带|带走|送外卖|叫外卖|送|把|将|过来|过去|一共|总共|共|其中|饮料|喝|吃"
        ),
    ];

    /// <summary>Names of dishes that have an "and" within.</summary>
    public static PhraseTable<bool> JoinedNames { get; } =
        new(
            (
                "pad thai|pad see ew|tom yum|dim sum|chow mein|lo mein|banh mi|al pastor|carne asada|spring roll|spring rolls|egg roll|egg rolls|french toast|onion rings|crab rangoon|crab rangoons|hash brown|hash browns|baked ziti|eggs benedict|moo shu|mapo tofu|kung pao|chicken parm|corn dog|corn dogs|chow fun|buffalo wings|turkey club|turkey clubs|flat white|flat whites|cold brew|long black|bubble tea|ice cream|hot dog|hot dogs|hot pot|hot chocolate|hot chocolates|hot cocoa|hot wings|hot sauce|sweet potato|sweet potatoes|sweet corn|sour cream|black bean|black beans|coke zero|pepsi max|root beer|ginger ale|ginger beer|general tso's|general tso|shepherd's pie|ploughman's lunch|kid's meal|mac and cheese|macaroni and cheese|ham and cheese|ham and egg|bacon and egg|bacon and eggs|egg and cheese|fish and chips|bread and butter|bread and cheese|salt and vinegar|salt and pepper|sweet and sour|hot and sour|peanut butter and jelly|cookies and cream|rice and beans|biscuits and gravy|surf and turf|gin and tonic|cheese and onion|sour cream and onion|beans and rice|chicken and waffles|steak and eggs|cheese and tomato|tomato and mozzarella|spinach and feta|lox and cream cheese|cream cheese and lox|strawberries and cream|tomato and egg|oil and vinegar|sausage and mash"
            )
                .Split('|')
                .Select(name => (name, true))
        );

    /// <summary>How a dish is done, of several words that would each say something else.</summary>
    public static PhraseTable<bool> Manners { get; } =
        new(
            "medium rare|medium well|well done|over easy|over medium|over hard|sunny side up|half and half|extra crispy|extra hot|extra spicy|extra mild|一荤一素|两荤一素|一荤两素|两荤两素|三荤一素|一荤三素|三荤两素|两荤三素|半荤半素"
                .Split('|')
                .Select(manner => (manner, true))
        );

    /// <summary>All of them.</summary>
    public static PhraseTable<PieceKind> Table { get; } =
        new(Lists.SelectMany(list => list.Words.Split('|').Select(word => (word, list.Kind))));
}
