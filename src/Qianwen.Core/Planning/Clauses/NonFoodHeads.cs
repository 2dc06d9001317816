using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Words that make something else of food: a coffee shop, 奶茶店, latte art.</summary>
public static partial class NonFoodHeads
{
    /// <summary>True where the words end with such a word.</summary>
    public static bool EndsWith(string words) => Pattern().IsMatch(FoldedText.Of(words).Text);

    [GeneratedRegex(
        @"\b(?:shops?|stores?|cafes?|houses?|tables?|art|class(?:es)?|colou?rs?|paint|part(?:y|ies)|dates?|breaks?|stains?|history|culture|recipes?|places?|stock|movement|logo|reading|business|franchise|calories|weather|news|jobs?|cookers?|steamers?|cookbooks?|mugs?|tumblers?|machines?|makers?)\z|(?:店|馆|厅|师|色|文化|历史|加盟|节|歌|赞|品牌|老板|会员|广告|配方|做法)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
