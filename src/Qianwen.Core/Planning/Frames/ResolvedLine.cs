using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>A line of an order, matched with the vocabularies.</summary>
/// <param name="Item">The line as it goes into the plan.</param>
/// <param name="Draft">The line as it was read.</param>
/// <param name="Candidates">The items it may be.</param>
/// <param name="Elsewhere">Where the named shop does not have it: the items of other shops.</param>
/// <param name="Reason">How the thing was matched.</param>
public sealed record ResolvedLine(
    OrderedItem Item,
    ItemDraft Draft,
    IReadOnlyList<NamedEntity> Candidates,
    IReadOnlyList<NamedEntity> Elsewhere,
    string Reason
);
