namespace Qianwen.Azure.OpenAI;

/// <summary>Why the model gave no answer; a dimension of the metrics.</summary>
public static class ModelFailures
{
    /// <summary>It took too long.</summary>
    public const string Timeout = "timeout";

    /// <summary>The service is asked too often.</summary>
    public const string Throttled = "throttled";

    /// <summary>No connection, or an error of the service.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>Too many calls failed; none is made for a while.</summary>
    public const string BreakerOpen = "breaker_open";

    /// <summary>The service withheld the question or the answer.</summary>
    public const string ContentFilter = "content_filter";

    /// <summary>The model declined.</summary>
    public const string Refusal = "refusal";

    /// <summary>The service refused the request: a wrong key, deployment or option.</summary>
    public const string Rejected = "rejected";

    /// <summary>The service's answer cannot be read.</summary>
    public const string Malformed = "malformed";
}
