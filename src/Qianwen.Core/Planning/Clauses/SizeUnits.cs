using System.Collections.Frozen;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Units that make a number a size, not an amount: a 12oz latte, 九寸披萨, 500毫升可乐, 五斤装.</summary>
public static class SizeUnits
{
    private static readonly FrozenSet<string> Latin = (
        "oz ounce ounces ml cl cc g gram grams kg inch inches cm litre litres liter liters"
    )
        .Split(' ')
        .ToFrozenSet();

    private static readonly string[] Han = ["毫升", "英寸", "公斤", "寸", "升", "克", "吋"];

    /// <summary>"2 litres of milk" is an amount.</summary>
    private static bool IsMeasure(IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count
        && tokens[i + 1].Is("of")
        && MeasureWords.At(tokens, i) is { } measure
        && measure.Next > i + 1;

    /// <summary>The first token after such a unit; null where none stands here.</summary>
    public static int? EndOf(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= tokens.Count)
        {
            return null;
        }
        if (tokens[i].Kind == TokenKind.Latin)
        {
            return Latin.Contains(tokens[i].Text) && !IsMeasure(tokens, i) ? i + 1 : null;
        }
        if (i + 1 < tokens.Count && tokens[i + 1].Is("装") && MeasureWords.At(tokens, i) is not null)
        {
            return i + 2;
        }
        var next = i + 1 < tokens.Count ? tokens[i].Text + tokens[i + 1].Text : tokens[i].Text;
        var unit = Han.FirstOrDefault(unit => next.StartsWith(unit, StringComparison.Ordinal));
        return unit is null ? null : i + unit.Length;
    }
}
