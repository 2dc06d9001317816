namespace Microsoft.DurableTask;

/// <summary>Decides whether a failed call is tried again.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
