using System.Text.RegularExpressions;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Food that people do not eat: it is sold like any other goods.</summary>
internal static partial class PetFood
{
    /// <summary>True where the words end in it: "senior dog food", 猫粮.</summary>
    public static bool EndsIn(string text) =>
        Pattern().Match(text) is { Success: true } match && match.Index + match.Length == text.TrimEnd().Length;

    /// <summary>A text without it, so that its food is not taken for a meal.</summary>
    public static string Without(string text) => Pattern().Replace(text, found => new string(' ', found.Length));

    [GeneratedRegex(
        @"\b(?:dog|cat|pet|puppy|kitten|fish|bird|hamster|rabbit|parrot|horse|tortoise|goldfish|guinea pig)(?:'s|s)? (?:(?:dry|wet|canned|tinned|dental|chicken|salmon|beef|tuna|training) )?(?:food|treats?|snacks?|biscuits?|cookies?|chews?|kibble|bones?|jerky|milk)\b|\bbird ?seeds?\b|(?:猫|狗|犬|鱼|鸟|兔|仓鼠|宠物|乌龟)(?:粮|主?食|零食|罐头|条|饼干|饲料)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
