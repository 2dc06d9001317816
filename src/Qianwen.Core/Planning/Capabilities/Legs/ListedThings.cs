using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Lists of things to buy: "1. end plugs in blue; 2. a helmet, size M", "a yoga mat, a foam roller and two towels", 一个充电宝和两条数据线.</summary>
internal static partial class ListedThings
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Where in the folded text its things begin, after the first; by their numbers where they have any.</summary>
    public static IReadOnlyList<int> Cuts(string text)
    {
        var numbered = Numbers().Matches(text);
        return numbered.Count > 1
            ? [.. numbered.Select(mark => mark.Groups["mark"].Index + mark.Groups["mark"].Length)]
            :
            [
                .. Counted()
                    .Matches(text)
                    .Where(joint => !IsPart(text, joint))
                    .Select(joint => joint.Groups["thing"].Index),
            ];
    }

    /// <summary>True where what is said last is said of each.</summary>
    public static bool OfEach(string text) => Each().IsMatch(text);

    /// <summary>"a shop that sells all these products" names none.</summary>
    public static bool IsOnlyTheirShop(string words) => Shop().IsMatch(words);

    /// <summary>"a coat with a hood and a belt": without a pause what follows belongs to the same thing.</summary>
    private static bool IsPart(string text, Match joint)
    {
        if (joint.Value.TrimStart() is [',' or ';' or '.' or '!', ..])
        {
            return false;
        }
        var before = text[..joint.Index];
        var pause = before.LastIndexOfAny([',', ';', '.', '、']);
        return With().IsMatch(before[(pause + 1)..]);
    }

    [GeneratedRegex(
        @"(?:^|[\s,;:.、])(?<mark>\(\d{1,2}\)|\d{1,2}[.)、](?!\d)|[①②③④⑤⑥⑦⑧⑨]|第[一二三四五六七八](?:个|件|样|款)?(?:是|,|:)?|(?:first|second|third|fourth|fifth|last|final)(?:ly)?,)",
        Options
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?:[.!;]\s+(?:(?:also|plus|and|additionally|in addition|furthermore|moreover|then|lastly|finally),?\s)*(?:i(?:'m| am|'d| would)?\s(?:also )?(?:need|want|like|looking for|searching for|in need of)\s)(?<thing>)|(?:[,;]\s*(?:and |also |plus |then |as well as |along with )*|\s(?:and also|and|plus|also|as well as|along with) )(?<thing>(?:a|an|some|one|two|three|four|five|six|seven|eight|nine|ten|twelve|another|\d{1,2}) (?!(?:size|price|budget|rating|bit|little|few|lot|brand|colou?r|max|maximum|minimum|hotel|flight|ride|taxi|cab|table|ticket|room|restaurant|train|car|people|persons?|adults?|kids?|children|pesos?|php|dollars?|bucks|usd|yuan|rmb|euros?|pounds?|cm|mm|inch(?:es)?|meters?|metres?|ml|liters?|litres?|kg|grams?|oz|watts?|black|white|red|blue|green|gr[ae]y|pink|yellow|purple|brown|stars?|days?|in)\b ?))|(?:[,、;和与及跟]|以及|还有|外加|再加|再来|再买|再要|再配|再拿|另外)\s*(?:再|还|另外|外加|加上?|配上?|要|来|买|拿|带|要买)*(?<thing>[一两二三四五六七八九十\d]{1,3}(?:个|条|包|盒|双|件|只|台|支|瓶|袋|把|张|套|副|本|部|块|斤|箱|罐|卷|根|顶|款|对|提|口|枚|束|盆|盏|床|扇|架|组|打|捆|枝|朵|颗|片|听|桶|辆|幅|面|株|板|筒|管|身|份)(?!月|小时|人|星期|以|钱)))",
        Options
    )]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:with|having|featuring|includes?|including|has|between)\b", Options)]
    private static partial Regex With();

    [GeneratedRegex(
        @"\b(?:each|apiece|per item|for each|all under|all below)\b|每[个件样款]|都(?:要|得|在|不)",
        Options
    )]
    private static partial Regex Each();

    [GeneratedRegex(
        @"^\W*(?:(?:a|the|any|one|some|shops?|stores?|sellers?|that|which|who|offering|offers?|sells?|selling|has|having|with|all|both|of|these|those|following|items?|products?|things?)\b\W*)+$|^(?:店铺?|商家|以下|商品|这些)+$",
        Options
    )]
    private static partial Regex Shop();
}
