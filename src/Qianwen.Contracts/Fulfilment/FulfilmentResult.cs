using Qianwen.Contracts.Jobs;

namespace Qianwen.Contracts.Fulfilment;

/// <summary>How an order ended, and how it stands.</summary>
public sealed record FulfilmentResult(FulfilmentOutcome Outcome, OrderView Order);
