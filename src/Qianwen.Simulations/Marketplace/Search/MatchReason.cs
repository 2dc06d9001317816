namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>Why an item was taken for a person's words.</summary>
public enum MatchReason
{
    /// <summary>It was named by its vocabulary id, or the words are one of its names.</summary>
    Named,

    /// <summary>The words name a kind of thing and it is one of them.</summary>
    OfCategory,

    /// <summary>Its name is the words with something more: "vanilla latte" for "latte".</summary>
    KindOf,

    /// <summary>Its name differs from the words by a slip of the pen.</summary>
    Misspelt,
}
