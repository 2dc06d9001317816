namespace Qianwen.Contracts.Planning;

/// <summary>Why an argument has its value.</summary>
/// <param name="LegId">The leg.</param>
/// <param name="Argument">The argument, with a path for items: <c>items[0].quantity</c>.</param>
/// <param name="Words">The words it came from; empty where assumed.</param>
/// <param name="Reason">How: <c>vocabulary</c>, <c>alias</c>, <c>typo</c>, <c>pinyin</c>, <c>number</c>, <c>money</c>, <c>profile default</c>, <c>assumed</c>, …</param>
public sealed record PlanEvidence(string LegId, string Argument, string Words, string Reason);
