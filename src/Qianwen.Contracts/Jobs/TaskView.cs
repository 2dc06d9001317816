using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Jobs;

/// <summary>A task as its owner sees it.</summary>
public sealed record TaskView(
    string Id,
    string ConversationId,
    string PersonId,
    string Locale,
    JobStatus Status,
    IReadOnlyList<Leg> Legs,
    Cart? Cart,
    IReadOnlyList<OrderView> Orders,
    string Summary,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt
);
