using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>Words of a sentence that name something a provider knows.</summary>
/// <param name="Span">Where in the folded text.</param>
/// <param name="Entities">All entries of that name, of any kind; at least one.</param>
/// <param name="Reason">How they were matched.</param>
/// <param name="Plural">True where the words are the English plural of the name.</param>
public sealed record EntityMatch(
    TextSpan Span,
    IReadOnlyList<NamedEntity> Entities,
    MatchReason Reason,
    bool Plural = false
)
{
    /// <summary>The entries of one kind.</summary>
    public IReadOnlyList<NamedEntity> Of(EntityKind kind) => [.. Entities.Where(entity => entity.Kind == kind)];

    /// <summary>True where an entry of this kind is among them.</summary>
    public bool Has(EntityKind kind) => Entities.Any(entity => entity.Kind == kind);
}
