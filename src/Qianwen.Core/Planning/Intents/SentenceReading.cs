using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>One sentence, understood as far as it goes by itself.</summary>
/// <param name="Folded">The sentence.</param>
/// <param name="Spoken">Its folded text without what is quoted or injected.</param>
/// <param name="Clauses">Its clauses with their roles.</param>
/// <param name="Names">All names in it.</param>
/// <param name="Order">What it says of an order, outside of clauses that are none.</param>
/// <param name="Asked">True where an order verb was said.</param>
/// <param name="Explained">True where nothing of weight was left over.</param>
public sealed record SentenceReading(
    FoldedText Folded,
    string Spoken,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<EntityMatch> Names,
    OrderReading Order,
    bool Asked,
    bool Explained
)
{
    /// <summary>Families of wishes beside the order, which were left out of it.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>True where a clause has this role.</summary>
    public bool Has(ClauseRole role) => Clauses.Any(clause => clause.Role == role);

    /// <summary>True where a clause shows that the sentence is no order.</summary>
    public bool IsTalk => Clauses.Any(clause => clause.Role is not (ClauseRole.Neutral or ClauseRole.Order));
}
