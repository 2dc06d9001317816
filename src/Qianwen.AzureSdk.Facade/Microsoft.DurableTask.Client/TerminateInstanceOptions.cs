namespace Microsoft.DurableTask.Client;

/// <summary>The output a terminated instance leaves, and whether its sub-orchestrations go with it.</summary>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
