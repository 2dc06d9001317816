namespace Microsoft.Azure.Functions.Worker;

/// <summary>The binding data of one invocation.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
