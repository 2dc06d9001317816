namespace Qianwen.LocalHost.Operator;

/// <summary>An orchestration instance, as the operator sees it: no input, no output.</summary>
/// <param name="App">The function app it runs in.</param>
/// <param name="Id">Its instance id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Status">Where it stands, as the durable client names it.</param>
/// <param name="CreatedAt">When it was started.</param>
/// <param name="LastUpdatedAt">When it last made a step.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
public sealed record InstanceView(
    string App,
    string Id,
    string Name,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUpdatedAt,
    string? Failure
);
