using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>Prices by level: "cheap", 价格中等, "high-end", 不要太贵. Superlatives are a wish for an order, not a level.</summary>
internal static partial class PriceLevels
{
    /// <summary>The least.</summary>
    public const string Cheap = "cheap";

    /// <summary>The middle.</summary>
    public const string Moderate = "moderate";

    /// <summary>The most.</summary>
    public const string Expensive = "expensive";

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "xpens",
            "pric",
            "costly",
            "cheap",
            "afford",
            "econom",
            "low",
            "budget",
            "贵",
            "便宜",
            "实惠",
            "经济",
            "价",
            "亲民",
            "moderate",
            "mid",
            "medium",
            "reasonabl",
            "average",
            "中等",
            "适中",
            "中档",
            "中端",
            "upscale",
            "up-scale",
            "luxur",
            "high",
            "premium",
            "fancy",
            "posh",
            "deluxe",
            "splurge",
            "豪华",
            "高档",
            "高端",
            "奢",
        ],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "niadwslcebmrpuhf不别便实经平低廉亲中价消适豪高昂奢贵比"
    );

    /// <summary>All of a text.</summary>
    public static IEnumerable<PriceMatch> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            var level =
                match.Groups["cheap"].Success ? Cheap
                : match.Groups["mid"].Success ? Moderate
                : Expensive;
            yield return new PriceMatch(new TextSpan(match.Index, match.Index + match.Length), Level: level)
            {
                Sure = true,
            };
        }
    }

    [GeneratedRegex(
        @"\G(?:(?<cheap>\b(?:not?|isn't|aren't|nothing|don't want|without being|shouldn't be|not be|less|n't be) (?:too |so |very |that |overly |really )?(?:expensive|pricey|costly)\b|\b(?:cheap(?:er|ish)?|inexpensive|affordable|economical|low[- ](?:cost|priced?|budget)|budget[- ]friendly|budget(?= (?:hotel|place|option|restaurant|accommodation|airline|flight|price|range|friendly|guesthouse|stay|inn|car|ride)))\b(?! than \d)|不要?太贵|别太贵|不贵|不是?很贵|不能太贵|不太贵|别贵|不用太贵|(?<!最)便宜(?:一?点儿?|些)?|实惠(?:一?点|些)?|经济型|经济实惠|平价|低价|廉价|(?<!高)亲民)|(?<mid>\b(?:moderate(?:ly)?(?:[- ]pric(?:ed?|ing))?|mid(?:dle)?[- ]?(?:range|priced?|tier|level)|medium[- ](?:range|priced?|budget)|medium(?= price)|reasonabl[ey](?:[- ]price[ds]?)?(?! (?:close|near|time|distance))|average[- ]priced?|not too cheap)\b|中等(?:价位|价格|消费|档次)?|(?:价格|价位|消费)?适中|中档|中端|价格(?:合理|公道)|中价位)|(?<exp>\b(?:expensive|pric(?:ey|y)|up-?scale|luxur(?:y|ious)|high[- ](?:end|priced?|class)|premium(?= (?:price|hotel|restaurant|range))|fancy|posh|deluxe(?! (?:room|suite|double|twin|king|queen|burger|pizza))|splurge)\b|豪华型?|高档|高端|昂贵|高价位?|奢华|(?<![不太最])贵(?:一?点儿?|些)(?!没关系|也|无所谓)|比较贵|价格(?:高|贵)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
