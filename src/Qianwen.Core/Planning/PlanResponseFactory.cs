using Qianwen.Contracts.Api;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Planning;

/// <summary>Makes the answer of a dry run of what a planner made of a sentence.</summary>
public static class PlanResponseFactory
{
    /// <summary>The response; nothing is ever committed by it.</summary>
    /// <param name="id">Echo of the caller's id.</param>
    /// <param name="result">The planner's result.</param>
    public static PlanResponse Create(string? id, PlanResult result) =>
        new(
            id,
            result.Kind,
            result.Legs,
            Clarify: result.Question is not null,
            Committed: false,
            result.Text,
            result.Locale,
            result.Question,
            result.Decision,
            result.Why ?? [],
            result.Confidence
        );
}
