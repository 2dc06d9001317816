using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Drops lines that are talk: beside known things, words that are neither known, nor counted, nor food.</summary>
public static class LineSorting
{
    /// <summary>The lines that are ordered.</summary>
    public static List<ItemDraft> Keep(IReadOnlyList<ItemDraft> lines)
    {
        var parts = WithoutTotals(lines);
        return parts.Any(line => line.Match is not null || (line.Quantity is not null && IsThing(line)))
            ? [.. parts.Where(line => line.Match is null ? IsThing(line) : IsNamed(line, parts))]
            : [.. parts];
    }

    /// <summary>两份炒饭，一份扬州炒饭一份牛肉炒饭; "three pizzas, two pepperoni pizzas and a veggie pizza": the sum of what follows is no thing of its own.</summary>
    private static List<ItemDraft> WithoutTotals(IReadOnlyList<ItemDraft> lines) =>
        [.. lines.Where((line, i) => !IsTotal(line, [.. lines.Skip(i + 1)]))];

    private static bool IsTotal(ItemDraft line, List<ItemDraft> behind)
    {
        var parts = behind.TakeWhile(other => other.Quantity is not null && IsKindOf(other, line)).ToList();
        return parts.Count > 1 && line.Options.Count == 0 && parts.Sum(other => other.Quantity) == line.Quantity;
    }

    private static bool IsKindOf(ItemDraft line, ItemDraft whole)
    {
        var (own, name) = (FoldedText.Of(line.Words).Text, FoldedText.Of(whole.Words).Text);
        return own.Length > name.Length
            && (
                own.EndsWith(name, StringComparison.Ordinal)
                || own.EndsWith(name.TrimEnd('s'), StringComparison.Ordinal)
            );
    }

    /// <summary>"I need caffeine, get me a latte"; 来十个包子，装两袋.</summary>
    private static bool IsThing(ItemDraft line) =>
        FoodWords.IsIn(FoldedText.Of(line.Words).Text)
        || ((line.Words.Length > 1 || IsMeasured(line)) && (line.Quantity is not null || line.Vague));

    /// <summary>一瓶水: short, but measured as food and drink are.</summary>
    private static bool IsMeasured(ItemDraft line) => line.Measure is MeasureKind.Drink or MeasureKind.Portion;

    /// <summary>"order breakfast: 2 soy milks": a general word beside things is no thing.</summary>
    private static bool IsNamed(ItemDraft line, List<ItemDraft> lines) =>
        lines.Count == 1 || line.Quantity is not null || line.Vague || !GenericThings.Contains(line.Words);
}
