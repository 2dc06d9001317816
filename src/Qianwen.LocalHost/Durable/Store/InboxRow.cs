using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>A message for an orchestration; <paramref name="Execution"/> is 0 where any execution may take it.</summary>
internal sealed record InboxRow(long Id, long Execution, HistoryEvent Event);
