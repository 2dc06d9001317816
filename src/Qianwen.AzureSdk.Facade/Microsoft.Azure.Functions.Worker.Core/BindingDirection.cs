namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding feeds a function or takes its result.</summary>
public enum BindingDirection
{
    In = 0,
    Out = 1,
}
