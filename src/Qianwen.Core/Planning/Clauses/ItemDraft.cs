using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>A line of an order while it is being read.</summary>
public sealed record ItemDraft
{
    /// <summary>The person's words for the thing.</summary>
    public required string Words { get; init; }

    /// <summary>The same with the options that stand right before them, as one says "spicy tuna roll"; null where none does.</summary>
    public string? Spoken { get; init; }

    /// <summary>What the thing may be; null where no vocabulary knows it.</summary>
    public EntityMatch? Match { get; init; }

    /// <summary>True where the words say more than the matched name ("vegan croissant").</summary>
    public bool Qualified { get; init; }

    /// <summary>Those further words.</summary>
    public string Extra { get; init; } = "";

    /// <summary>How many; null where it was not said.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The words of the amount.</summary>
    public string QuantityWords { get; init; } = "";

    /// <summary>True where an amount was meant, but not which.</summary>
    public bool Vague { get; init; }

    /// <summary>The measure word's meaning, if there was one.</summary>
    public MeasureKind? Measure { get; init; }

    /// <summary>The Chinese measure word itself; null where there was none.</summary>
    public string? Unit { get; init; }

    /// <summary>The shop it was bound to.</summary>
    public ShopMention? Shop { get; init; }

    /// <summary>True for "half of them lattes": a share of an amount said elsewhere.</summary>
    public bool Half { get; init; }

    /// <summary>True where the amount is for every person.</summary>
    public bool PerPerson { get; init; }

    /// <summary>True where another thing was named as an alternative: "a latte or an americano".</summary>
    public bool Open { get; init; }

    /// <summary>Its options.</summary>
    public IReadOnlyList<OptionWish> Options { get; init; } = [];
}
