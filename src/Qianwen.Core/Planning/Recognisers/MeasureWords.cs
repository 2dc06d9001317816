using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Words that stand between an amount and the thing: 杯, 份, "cups of".</summary>
public static class MeasureWords
{
    private static readonly string[] Drinks = "cup glass bottle can mug pint jug gallon litre liter carafe".Split(' ');

    private static readonly string[] Portions =
        "bowl box plate slice piece portion basket bucket tray tub scoop stick bunch".Split(' ');

    private static readonly string[] Packs =
        "order serving pack packet bag set unit carton jar tin roll loaf head case crate pouch sachet bar block pair pound kilo".Split(
            ' '
        );

    private static readonly PhraseTable<MeasureKind> Table = new(Chinese().Concat(English()));

    private static readonly PhraseTable<MeasureKind> Counted = new(
        "张|锅|煲|对|支|箱|提|板|打|棵|捆|盅|钵|兜|筐|尾|扇|听|樽|壶|抽|卷|双|瓣|times|pumps of|pump of|pumps|splash of|dash of|drizzle of|sprinkle of|squeeze of|dollop of|spoons of|spoon of|sides of|side of|quart of|quarts of|sacks of|sack of|sticks|slices|scoops|pints of|rounds of|helpings of|helping of|orders|servings"
            .Split('|')
            .Select(word => (word, MeasureKind.Any))
    );

    /// <summary>What counts something only where an amount stands before it: 四张饼, "two pumps of vanilla".</summary>
    public static (MeasureKind Value, int Next)? AfterAmount(IReadOnlyList<Token> tokens, int index) =>
        At(tokens, index) ?? (index < tokens.Count ? Counted.At(tokens, index) : null);

    /// <summary>The measure word at a token, and the first token after it; null where there is none.</summary>
    public static (MeasureKind Value, int Next)? At(IReadOnlyList<Token> tokens, int index) =>
        index < tokens.Count ? Table.At(tokens, index) : null;

    private static IEnumerable<(string, MeasureKind)> Chinese()
    {
        foreach (var drink in (string[])["杯", "被", "瓶", "罐", "听", "壶", "扎"])
        {
            yield return (drink, MeasureKind.Drink);
        }
        foreach (var food in (string[])["碗", "盒", "份", "块", "串", "斤", "片", "盘", "笼", "屉", "根", "条", "桶"])
        {
            yield return (food, MeasureKind.Portion);
        }
        foreach (
            var any in (string[])
                ["个", "只", "套", "袋", "包", "件", "枚", "颗", "粒", "样", "款", "单", "人份", "客", "例"]
        )
        {
            yield return (any, MeasureKind.Any);
        }
    }

    private static IEnumerable<(string, MeasureKind)> English()
    {
        foreach (var drink in Drinks)
        {
            yield return ($"{drink} of", MeasureKind.Drink);
            yield return ($"{Plural(drink)} of", MeasureKind.Drink);
        }
        yield return ("cup", MeasureKind.Drink);
        yield return ("cups", MeasureKind.Drink);
        foreach (var food in Portions)
        {
            yield return ($"{food} of", MeasureKind.Portion);
            yield return ($"{Plural(food)} of", MeasureKind.Portion);
        }
        yield return ("pieces", MeasureKind.Portion);
        foreach (var any in Packs)
        {
            yield return ($"{any} of", MeasureKind.Any);
            yield return ($"{Plural(any)} of", MeasureKind.Any);
        }
        yield return ("loaves of", MeasureKind.Any);
        yield return ("x", MeasureKind.Any);
        yield return ("of", MeasureKind.Any);
    }

    private static string Plural(string word) => word.EndsWith('s') || word.EndsWith('x') ? $"{word}es" : $"{word}s";
}
