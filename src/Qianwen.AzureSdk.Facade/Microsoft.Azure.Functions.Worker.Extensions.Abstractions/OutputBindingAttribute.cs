namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Takes a result of the function.</summary>
public abstract class OutputBindingAttribute : BindingAttribute
{
    public OutputBindingAttribute() { }
}
