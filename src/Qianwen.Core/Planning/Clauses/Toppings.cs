using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>What is put on or into a dish: "pepperoni and mushrooms" after a pizza says how it is to be, and is nothing more to eat.</summary>
public static partial class Toppings
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly FrozenSet<string> English = LanguageData.Words("ToppingsEnglish.txt");
    private static readonly FrozenSet<string> Chinese = LanguageData.Words("ToppingsChinese.txt");

    /// <summary>The toppings that a folded text lists; empty where it says anything else too.</summary>
    public static IReadOnlyList<string> In(string folded)
    {
        var text = Lead().Replace(folded.Trim(), "");
        var said = Lead().Match(folded.Trim()).Groups["said"].Success;
        text = Tail().Replace(text, "");
        var parts = Between().Split(text).SelectMany(Segments).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => said ? part.Length < 100 : IsOne(part)) ? parts : [];
    }

    /// <summary>True for words that name what is put on or into a dish, and nothing else.</summary>
    public static bool Are(string words) => IsOne(FoldedText.Of(words).Text.Trim());

    /// <summary>True for a dish that toppings are put on.</summary>
    public static bool Suit(string dish) => Topped().IsMatch(FoldedText.Of(dish).Text);

    /// <summary>培根蘑菇 are two.</summary>
    private static IEnumerable<string> Segments(string part)
    {
        var text = part.Trim();
        while (text.Length > 0)
        {
            var length = Characters.IsHan(text[0])
                ? Enumerable.Range(2, 3).Where(n => n <= text.Length).LastOrDefault(n => Chinese.Contains(text[..n]))
                : 0;
            yield return length == 0 ? text : text[..length];
            text = length == 0 ? "" : text[length..].Trim();
        }
    }

    private static bool IsOne(string part)
    {
        if (Characters.HasHan(part))
        {
            return Chinese.Contains(part);
        }
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && Array.TrueForAll(words, word => IsTopping(word) || Manner().IsMatch(word))
            && Array.Exists(words, IsTopping);
    }

    private static bool IsTopping(string word) =>
        English.Contains(word) || (NameKey.Singular(word) is { } singular && English.Contains(singular));

    [GeneratedRegex(
        @"\A(?:(?:yes|yeah|ok|okay|sure|please|and|also|just|only|with|add|put|have|i want|i would like|i'd like|can i have|some|the|要|加|放|就|来点?|配|来)\b?[\s,]*)*(?<said>(?:toppings?|extras?|配料|加料)(?: (?:are|is|of|as|will be|should be)|是|要)?\s*:?\s*)?(?:(?:with|some|the)\s+)*",
        Options
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:\s+(?:on (?:it|that|them|both|all|each|top|the \w+)|toppings?|please|as toppings?|with it|thanks|thank you))*[\s.!]*\z|(?:的|吧|味的?|口味的?|就行|就好)*[。!]?\z",
        Options
    )]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*(?:,|&|\+|、|;|\band\b|\bwith\b|\bplus\b|和|跟|加|还有)\s*", Options)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\A(?:extra|double|more|light|red|green|black|white|brown|spicy|mild|yellow|fresh|grilled|roasted|crumbled|seasonal|applewood|smoked|sweet|hot|sour|fried|caramelized|blue|american|swiss|italian|bell|diced|chopped|sliced|shredded|veggies?|vegetables?|lots|of|a|bit|little)\z",
        Options
    )]
    private static partial Regex Manner();

    [GeneratedRegex(
        @"\b(?:pizzas?|burgers?|sandwich(?:es)?|subs?|wraps?|burritos?|tacos?|hot ?dogs?|salads?|nachos|bowls?|omelette?s?|bagels?|quesadillas?|noodles?|ramen|soups?|cheeseburgers?|hamburgers?|gyros?|calzones?)\b|披萨|比萨|汉堡|三明治|沙拉|卷饼|面|粉|奶茶|米线|煎饼|粥|热狗|煲|麻辣烫|冒菜|香锅|火锅|锅底|烤鱼|果子|肠粉|粿条|烧仙草|豆花|抄手",
        Options
    )]
    private static partial Regex Topped();
}
