namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Starts the function.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute() { }
}
