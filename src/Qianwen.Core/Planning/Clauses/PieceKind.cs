namespace Qianwen.Core.Planning.Clauses;

/// <summary>What a piece of an order does.</summary>
public enum PieceKind
{
    /// <summary>An amount.</summary>
    Quantity,

    /// <summary>A measure word.</summary>
    Measure,

    /// <summary>The name of a shop.</summary>
    Shop,

    /// <summary>The name of an item or of a kind of thing.</summary>
    Thing,

    /// <summary>The name of an option.</summary>
    Option,

    /// <summary>Words no vocabulary knows.</summary>
    Words,

    /// <summary>"with", 加: what follows is wished.</summary>
    With,

    /// <summary>"without", 不加: what follows is not wished.</summary>
    Without,

    /// <summary>"extra", "double": strengthens what follows.</summary>
    Extra,

    /// <summary>"not too": with what follows a wish of its own.</summary>
    Soften,

    /// <summary>"each", 各: for every one of the list.</summary>
    Each,

    /// <summary>每人, "per person": once for everybody.</summary>
    PerPerson,

    /// <summary>分别, "respectively": one each of what follows.</summary>
    Respectively,

    /// <summary>"all", 都: for all that was named.</summary>
    All,

    /// <summary>"half of them", 一半.</summary>
    Half,

    /// <summary>"the rest", 另一杯.</summary>
    Rest,

    /// <summary>"'s", 的.</summary>
    Possessive,

    /// <summary>"from", 在: what follows is where it comes from.</summary>
    From,

    /// <summary>"for": what follows is an occasion or a person.</summary>
    For,

    /// <summary>"no wait", 不对: what follows takes the place of what was said last.</summary>
    Correct,

    /// <summary>"and", 和: joins closely.</summary>
    And,

    /// <summary>"or": joins what is chosen from.</summary>
    Or,

    /// <summary>A comma or another pause: joins loosely.</summary>
    Comma,

    /// <summary>Something that was understood before.</summary>
    Gap,

    /// <summary>Words without weight: "please", 一下.</summary>
    Noise,
}
