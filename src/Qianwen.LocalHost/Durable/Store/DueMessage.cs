namespace Qianwen.LocalHost.Durable.Store;

/// <summary>A message in the inbox that counts from <paramref name="Due"/> on, in UTC.</summary>
internal sealed record DueMessage(long Id, string Instance, DateTime Due);
