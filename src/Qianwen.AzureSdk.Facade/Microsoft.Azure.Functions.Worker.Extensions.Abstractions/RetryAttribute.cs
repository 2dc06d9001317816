namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often the host tries a failed invocation again.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    public RetryAttribute() { }

    public int MaxRetryCount { get; set; }
}
