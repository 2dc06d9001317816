using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>POST /api/tasks/{id}/decision</c>.</summary>
/// <param name="Decision">Yes or no.</param>
/// <param name="CartHash">The cart it is about: a decision on another cart than the open one is refused.</param>
public sealed record DecisionRequest(Decision Decision, string CartHash);
