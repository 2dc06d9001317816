using Qianwen.Contracts.Api;

namespace Qianwen.Cli.Planning;

/// <summary>A dry run of one sentence.</summary>
/// <exception cref="Client.AssistantProblemException">The sentence cannot be planned: empty, too long, …</exception>
public delegate Task<PlanResponse> PlanAsync(PlanRequestBody request, CancellationToken cancellationToken);
