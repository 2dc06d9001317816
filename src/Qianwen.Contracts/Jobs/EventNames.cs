namespace Qianwen.Contracts.Jobs;

/// <summary>Names of external events of the orchestrators.</summary>
public static class EventNames
{
    /// <summary>A <see cref="TaskSignal"/> to a task.</summary>
    public const string TaskSignal = "task-signal";

    /// <summary>News to a fulfilment: merchant or delivery update, or a wish to cancel.</summary>
    public const string OrderNews = "order-news";

    /// <summary>The event that answers the command with <paramref name="key"/>.</summary>
    public static string Reply(string key) => $"reply:{key}";
}
