namespace Qianwen.Contracts.Orders;

/// <summary>What the person shows or types to get what was ordered.</summary>
/// <param name="Kind"><c>pickup</c>, <c>ticket</c>, <c>booking</c>, <c>plate</c>, <c>parcel</c>, <c>transaction</c>.</param>
/// <param name="Value">The code itself.</param>
public sealed record OrderCode(string Kind, string Value);
