namespace Qianwen.Contracts.Planning;

/// <summary>One line of what the person wants.</summary>
/// <param name="Words">The person's own words for the thing.</param>
/// <param name="Name">The matched name in the person's language, or the words.</param>
/// <param name="Quantity">How many; at least 1.</param>
/// <param name="Ids">Vocabulary ids it may be: one item, the same item in several shops, or none (then found by words).</param>
/// <param name="Category">Vocabulary id of the category, where the words name a kind of thing ("a latte").</param>
/// <param name="Size">The person's words for the size, if any.</param>
/// <param name="With">Words of wished options and ingredients.</param>
/// <param name="Without">Words of excluded options and ingredients.</param>
/// <param name="Options">The same, matched with vocabularies.</param>
/// <param name="QuantityStated">False where the quantity of 1 was implied.</param>
/// <param name="Unit">The person's Chinese measure word (瓶, 碗); null where none was said.</param>
public sealed record OrderedItem(
    string Words,
    string Name,
    int Quantity,
    IReadOnlyList<string> Ids,
    string? Category,
    string? Size,
    IReadOnlyList<string> With,
    IReadOnlyList<string> Without,
    IReadOnlyList<SelectedOption> Options,
    bool QuantityStated = true,
    string? Unit = null
);
