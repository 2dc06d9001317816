using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Conversations;

/// <summary>One proposal: say yes or no.</summary>
/// <param name="Text">The proposal in words.</param>
/// <param name="Cart">What a yes buys.</param>
/// <param name="Ranking">All offers of each leg, best first, with the reasons.</param>
/// <param name="Refusals">Stores that could not.</param>
public sealed record ProposalItem(
    string Id,
    DateTimeOffset At,
    string? TaskId,
    string Text,
    Cart Cart,
    IReadOnlyList<RankedOffer> Ranking,
    IReadOnlyList<StoreRefusal> Refusals
) : ConversationItem(Id, At, TaskId);
