using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Tells shops from persons and qualities before "'s" and 的.</summary>
public static partial class Possessors
{
    /// <summary>True where an unknown word before this possessive can only be meant as a shop.</summary>
    /// <param name="possessive">"'s", 的, 家的.</param>
    /// <param name="words">The word before it.</param>
    public static bool CanBeShop(string possessive, string words) =>
        possessive switch
        {
            "'s" => !Person().IsMatch(words),
            "的" => words.Length > 1 && !Quality().IsMatch(words) && !FoodWords.IsIn(words),
            "家的" or "店的" => !ChinesePerson().IsMatch(words),
            _ => false,
        };

    [GeneratedRegex(
        @"\b(?:kid|kids|child|children|baby|today|tomorrow|yesterday|tonight|chef|mom|mum|mother|dad|father|grandma|grandpa|wife|husband|boss|boy|girl|boyfriend|girlfriend|friend|brother|sister|son|daughter|man|men|woman|women|lady|ladies|it|that|what|there|here|who|she|he|let|everyone|everybody|someone|team|office|house|people|colleague|shop|store|cat|dog|valentine|new year|week|month|day|one)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Person();

    /// <summary>What says how a thing is, not whose.</summary>
    [GeneratedRegex(
        @"[好热冷冰温暖烫甜苦酸辣咸香浓淡鲜爽轻重大小多少厚薄软硬脆嫩滑养肥瘦贵低高快慢素荤干湿红绿白黑黄紫粉蓝寸升克]|健康|清|提神|解|便宜|正宗|出名|有名|招牌|经典|普通|一般|正常|同样|一样|随便|推荐|昨|前天|今天|上次|上回|之前|以前|刚才|平时|经典|喜欢|爱|想|要|喝|吃|点|[我你他她它咱们谁这那哪]|老样子|\A[最很超太不无没有带加放去用含微半全少多]|\A(?:hot|iced|cold|fresh|new|good|nice|tasty)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Quality();

    [GeneratedRegex(@"(?:我|你|他|她|它|咱|们|自|人|大|这|那|哪|别|全)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ChinesePerson();
}
