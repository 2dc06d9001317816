using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Words that show that a sentence is about food or drink being brought, without naming any.</summary>
public static partial class FoodTriggers
{
    /// <summary>True where such a word occurs.</summary>
    public static bool IsIn(string folded) => Pattern().IsMatch(folded);

    /// <summary>True where food itself is asked for, but none is named: 叫外卖, "I'm hungry, order something".</summary>
    public static bool IsOpen(string folded) => Open().IsMatch(folded);

    [GeneratedRegex(
        @"外卖|点餐|吃|喝|饿|渴|送餐|午饭|午餐|晚饭|晚餐|早饭|早餐|夜宵|宵夜|下午茶|\b(?:hungry|starving|thirsty|eat|drink|food|lunch|dinner|breakfast|brunch|snacks?|takeout|takeaway|delivery|deliver|meal|menu|cups?|bowls?|slices?|glass(?:es)?)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"外卖|点餐|(?:吃|喝|点|叫|来|买)(?:点|些|个)?(?:什么|啥|东西|吃的|喝的|好吃的|好喝的|午饭|午餐|晚饭|晚餐|早饭|早餐|夜宵|宵夜|下午茶|饮料)|我?(?:好|很|太|有点)?(?:饿|渴)(?:了|死了?|坏了)|\b(?:i'm|im|i am|we're|we are|so|really|super|very|getting)\s+(?:\w+ )?(?:hungry|starving|thirsty)\b|\A\W*(?:hungry|starving|thirsty)\b(?! hungry)|\b(?:order|get|want|need|grab|bring|have|buy|like)\b.*\b(?:food|lunch|dinner|breakfast|brunch|takeout|takeaway|something(?: to (?:eat|drink))?|a meal|a drink|drinks|snacks?|delivery)\b|\A\W*(?:order|delivery|food|takeout|takeaway|place an order|i(?:'d like| want) to order)\W*\z|\b(?:the usual|my usual|same as (?:last time|before|yesterday|always)|surprise me|anything (?:cheap|good|nice|tasty|you like))\b|\b(?:cups?|glass(?:es)?|bowls?|bottles?|portions?) of (?:anything|something|whatever)\b|\A\W*(?:老样子|老规矩|跟上次一样|和上次一样|跟昨天一样|和昨天一样)\W*\z|我?(?:要|想)?(?:点单|下单|点东西)\W*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Open();
}
