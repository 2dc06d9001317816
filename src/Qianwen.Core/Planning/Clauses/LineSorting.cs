using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Drops lines that are talk: beside known things, words that are neither known, nor counted, nor food.</summary>
public static class LineSorting
{
    /// <summary>The lines that are ordered.</summary>
    public static List<ItemDraft> Keep(IReadOnlyList<ItemDraft> lines) =>
        lines.Any(line => line.Match is not null || (line.Quantity is not null && IsThing(line)))
            ? [.. lines.Where(line => line.Match is null ? IsThing(line) : IsNamed(line, lines))]
            : [.. lines];

    /// <summary>"I need caffeine, get me a latte"; 来十个包子，装两袋.</summary>
    private static bool IsThing(ItemDraft line) =>
        FoodWords.IsIn(FoldedText.Of(line.Words).Text)
        || (line.Words.Length > 1 && (line.Quantity is not null || line.Vague));

    /// <summary>"order breakfast: 2 soy milks": a general word beside things is no thing.</summary>
    private static bool IsNamed(ItemDraft line, IReadOnlyList<ItemDraft> lines) =>
        lines.Count == 1 || line.Quantity is not null || line.Vague || !GenericThings.Contains(line.Words);
}
