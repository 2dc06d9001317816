using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Words that make something else of food: a coffee shop, 奶茶店, latte art.</summary>
public static partial class NonFoodHeads
{
    /// <summary>True where the words end with such a word.</summary>
    public static bool EndsWith(string words) =>
        FoldedText.Of(words).Text is var text && (Pattern().IsMatch(text) || PetFood.EndsIn(text));

    [GeneratedRegex(
        @"\b(?:shops?|stores?|cafes?|houses?|tables?|art|class(?:es)?|colou?rs?|paint|part(?:y|ies)|dates?|breaks?|stains?|history|culture|recipes?|places?|stock|movement|logo|reading|business|franchise|calories|weather|news|jobs?|cookers?|steamers?|cookbooks?|mugs?|tumblers?|machines?|makers?|brush(?:es)?|grinders?|filters?|tampers?|scoops?|whisks?|scales?|frothers?|press(?:es)?|cutters?|choppers?|slicers?|peelers?|racks?|containers?|trays?|knife|knives|spoons?|molds?|moulds?|openers?|corkscrews?|dispensers?|thermometers?|timers?|coasters?|napkins?|towels?|stands?|jars?|canisters?|straws?|pods|capsules|(?:coffee|espresso) beans|(?:lunch|bento) (?:boxes|bags?|containers?)|(?:wine|beer) glass(?:es)?|(?:water|milk|baby) bottles?)\z|(?:店|馆|厅|师|色|文化|历史|加盟|节|歌|赞|品牌|老板|会员|广告|配方|做法|机|壶|杯子|刷|滤纸|磨豆机|刀|砧板|收纳盒|保鲜盒|饭盒|便当盒|(?:咖啡|浓缩)豆)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
