using Qianwen.Contracts.Offers;

namespace Qianwen.Contracts.Jobs;

/// <summary>Input of the proposal: everything that was quoted in a round.</summary>
public sealed record ProposalRequest(TaskInput Task, IReadOnlyList<LegQuotes> Quotes, DateTimeOffset At);
