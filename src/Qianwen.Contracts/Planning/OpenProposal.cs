using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Planning;

/// <summary>A proposal that waits for yes or no.</summary>
public sealed record OpenProposal(string TaskId, string CartHash, IReadOnlyList<Leg> Legs, Money Total);
