using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// General words for food and drink in both languages. They tell that unknown words are something to eat, they never
/// name an item: that is for the vocabularies.
/// </summary>
public static partial class FoodWords
{
    private static readonly FrozenSet<string> English = LanguageData.Words("FoodEnglish.txt");
    private static readonly FrozenSet<string> ChineseWords = LanguageData.Words("FoodChinese.txt");
    private static readonly int Longest = ChineseWords.Max(word => word.Length);

    private static readonly FrozenSet<string> Drinks = (
        "latte coffee tea boba milk americano cappuccino espresso mocha macchiato juice soda cola coke water smoothie "
        + "lemonade beer wine drink cocoa chocolate matcha frappe frappuccino shake milkshake brew cortado oolong "
        + "茶 咖啡 奶茶 拿铁 美式 奶 汁 可乐 啤酒 酒 水 摩卡 卡布奇诺 饮 苏打 雪碧 豆浆 酸奶 可可 澳白 浓缩 椰 柠檬 奶昔 冰沙"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>True for one English word of food or drink, singular or plural.</summary>
    public static bool Contains(string word) =>
        English.Contains(word)
        || (NameKey.Singular(word) is { } singular && English.Contains(singular))
        || Joined().IsMatch(word);

    /// <summary>"vegcheesburger": written in one with what it is.</summary>
    [GeneratedRegex(@"\A\w{3,}(?:burger|pizza|sandwich|burrito|noodle|shake)(?:e?s)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    /// <summary>True where a folded text speaks of food or drink.</summary>
    public static bool IsIn(string text) => IsAny(PetFood.Without(text));

    private static bool IsAny(string text) => HasEnglish(Tokenizer.Split(text)) || HasChinese(text);

    private static bool HasEnglish(List<Token> tokens) =>
        tokens.Exists(token => token.Kind == TokenKind.Latin && Contains(token.Text))
        || Enumerable.Range(0, tokens.Count).Any(i => PieceWords.JoinedNames.At(tokens, i) is not null);

    /// <summary>True where the words name something to drink.</summary>
    public static bool IsDrink(string text)
    {
        var folded = FoldedText.Of(text).Text;
        if (SolidFood().IsMatch(folded))
        {
            return false;
        }
        return Drinks.Any(drink =>
            Characters.IsHan(drink[0])
                ? folded.Contains(drink, StringComparison.Ordinal)
                : Tokenizer.Split(folded).Any(token => token.Is(drink) || NameKey.Singular(token.Text) == drink)
        );
    }

    /// <summary>One character alone (面, 饭) counts only where it ends the words, and not in 外面 or 见面.</summary>
    private static bool HasChinese(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; length <= Longest && start + length <= text.Length; length++)
            {
                if (
                    Characters.IsHan(text[start])
                    && ChineseWords.Contains(text.Substring(start, length))
                    && (length > 1 || EndsDish(text, start))
                )
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool EndsDish(string text, int at)
    {
        var ends = at + 1 == text.Length || !Characters.IsHan(text[at + 1]) || text[at + 1] is '的' or '和' or '吧';
        var other = at > 0 && "外里上下前后对见方表侧晚喝吃全四八".Contains(text[at - 1], StringComparison.Ordinal);
        return ends && !(text[at] is '面' or '茶' or '饭' or '菜' && other);
    }

    /// <summary>水饺, 抹茶蛋糕, "milk bread": a drink only lends its name to what is eaten.</summary>
    [GeneratedRegex(
        @"(?:饺子?|面包|蛋糕|蛋|饼干?|包子?|糕|酥|鸡|鱼|肉|面|米?饭|粉|粥|冻|糖|冰淇淋|泡芙|吐司|可颂|曲奇|布丁|麻薯|圆子|豆腐|卷|串|煲|锅|贝果|三明治|汉堡|披萨|沙拉|虾|丸子?|挞|派|甜筒|圣代)\z|\b(?:bread|cakes?|cookies?|croissants?|muffins?|pudding|rolls?|tarts?|buns?|cream|jelly|pies?|sandwich(?:es)?|donuts?|doughnuts?|bagels?|toast|crepes?|waffles?|eggs?|noodles?|rice|dumplings?|chicken|pork|beef|burgers?|tea cakes?)\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SolidFood();
}
