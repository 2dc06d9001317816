namespace Qianwen.LocalHost.Durable.Store;

/// <summary>What a new execution reads first: its start, then the events carried over, then everything else by time.</summary>
internal static class InboxRank
{
    public const int Start = 0;
    public const int Carried = 1;
    public const int Ordinary = 2;
}
