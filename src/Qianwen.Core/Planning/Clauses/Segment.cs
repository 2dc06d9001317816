using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>The pieces that belong together: at most one amount, one thing, and their options.</summary>
public sealed class Segment
{
    /// <summary>True where a pause, not "and", stands before it.</summary>
    public bool AfterPause { get; set; }

    /// <summary>True where "and" stands right before it.</summary>
    public bool AfterAnd { get; set; }

    /// <summary>True where it takes the place of what was said last.</summary>
    public bool Corrects { get; set; }

    /// <summary>True where "or" and another thing follow.</summary>
    public bool Open { get; set; }

    /// <summary>True for what follows "or".</summary>
    public bool Alternative { get; set; }

    /// <summary>True where a full stop stands before it.</summary>
    public bool AfterStop { get; set; }

    /// <summary>The amount.</summary>
    public NumberMatch? Number { get; set; }

    /// <summary>Where the amount stands.</summary>
    public TextSpan NumberSpan { get; set; }

    /// <summary>The measure word.</summary>
    public MeasureKind? Measure { get; set; }

    /// <summary>The Chinese measure word itself.</summary>
    public string? Unit { get; set; }

    /// <summary>Half of what was named before.</summary>
    public bool Half { get; set; }

    /// <summary>What is left of what was named before.</summary>
    public bool Rest { get; set; }

    /// <summary>Each of what was named before.</summary>
    public bool Each { get; set; }

    /// <summary>All that was named before.</summary>
    public bool All { get; set; }

    /// <summary>The thing, where a vocabulary knows it.</summary>
    public EntityMatch? Thing { get; set; }

    /// <summary>All words of the thing, known or not.</summary>
    public TextSpan? Head { get; set; }

    /// <summary>Where the options begin that stand right before the thing: "iced caramel macchiato"; null where none does.</summary>
    public int? SpokenFrom { get; set; }

    /// <summary>True where the amount is for every person.</summary>
    public bool PerPerson { get; set; }

    /// <summary>The options.</summary>
    public List<OptionWish> Options { get; } = [];

    /// <summary>The shop.</summary>
    public ShopMention? Shop { get; set; }

    /// <summary>A shop it must not come from.</summary>
    public ShopMention? NotShop { get; set; }

    /// <summary>True where nothing was put into it yet.</summary>
    public bool IsEmpty =>
        Number is null
        && Head is null
        && Options.Count == 0
        && Shop is null
        && NotShop is null
        && !Half
        && !Rest
        && !Each
        && !All
        && !PerPerson;
}
