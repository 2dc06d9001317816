namespace Qianwen.Conformance.ServiceBusJs.Running;

/// <summary>What a case asks of the test process, one line of JSON.</summary>
/// <param name="Id">Its number, which the answer carries.</param>
/// <param name="Case">The case.</param>
/// <param name="Do"><c>start</c>, <c>pass</c>, <c>restart</c>, <c>count</c> or <c>end</c>.</param>
/// <param name="Seconds">For <c>pass</c>: how far the clock moves.</param>
/// <param name="Queue">For <c>count</c>: the queue.</param>
/// <param name="Error">For <c>end</c>: what went wrong; null for nothing.</param>
public sealed record CaseRequest(int Id, string Case, string Do, double Seconds, string? Queue, string? Error);
