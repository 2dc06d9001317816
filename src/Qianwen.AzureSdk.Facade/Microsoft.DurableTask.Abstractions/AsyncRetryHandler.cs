namespace Microsoft.DurableTask;

/// <summary>Decides, with durable calls where it must, whether a failed call is tried again.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
