using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Input of a store search.</summary>
public sealed record LegSearch(string TaskId, string ConversationId, string Locale, int Round, Leg Leg);
