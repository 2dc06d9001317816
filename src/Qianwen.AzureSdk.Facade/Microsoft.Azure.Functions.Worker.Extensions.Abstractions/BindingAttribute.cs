namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Connects a parameter or a result of a function with the world.</summary>
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute() { }
}
